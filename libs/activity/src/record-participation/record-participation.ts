import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { type OutsideEventEvent, RepresentativeParticipationRecorded } from '../events';
import type { PersonFacts } from '../needed-facts';
import type { OutsideEvent } from '../outside-event';
import { refuse } from '../rejections';
import type { RecordParticipation } from './record-participation.command';

interface Facts {
  readonly person: PersonFacts | undefined;
}

/** IND-05 counts different people at regional and federal level (001:L259), so each is recorded once; a better result replaces the earlier word. */
export const recordParticipation: Decide<OutsideEvent, RecordParticipation, OutsideEventEvent, Facts> = (command, { announced, participations }, { facts: { person }, today }) => {
  if (!announced) return refuse('EVENT_MISSING');
  const { eventId, schoolId, level, zone, startsOn, endsOn } = announced;
  const { personId, result, occurredOn: participatedOn } = command;
  if (person?.schoolId !== schoolId) return refuse('PERSON_UNKNOWN', { person: personId });
  if (participatedOn > today(zone)) return refuse('PARTICIPATED_IN_FUTURE', { date: participatedOn });
  if (participatedOn < startsOn || participatedOn > endsOn) return refuse('PARTICIPATED_OUTSIDE', { startsOn, endsOn, date: participatedOn });
  const known = participations.get(personId);
  if (known?.participatedOn === participatedOn && known.result === result) return nothing;
  return accept(RepresentativeParticipationRecorded({ eventId, schoolId, level, personId, participatedOn, result }));
};
