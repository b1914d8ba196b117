import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { type OutsideEventEvent, RegionalEventAnnounced } from '../events';
import type { SchoolFacts } from '../needed-facts';
import type { OutsideEvent } from '../outside-event';
import { refuse } from '../rejections';
import type { AnnounceRegionalEvent } from './announce-regional-event.command';

interface Facts {
  readonly school: SchoolFacts | undefined;
}

export const announceRegionalEvent: Decide<OutsideEvent, AnnounceRegionalEvent, OutsideEventEvent, Facts> = (command, { announced }, { facts: { school }, id }) => {
  if (announced) return refuse('EVENT_EXISTS');
  if (!school) return refuse('SCHOOL_MISSING');
  const { name, kind, level, startsOn, endsOn } = command;
  if (endsOn < startsOn) return refuse('EVENT_REVERSED', { startsOn, endsOn });
  return accept(RegionalEventAnnounced({ eventId: command.eventId ?? id('outside event'), schoolId: school.schoolId, zone: school.zone, name, kind, level, startsOn, endsOn }));
};
