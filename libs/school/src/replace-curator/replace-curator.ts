import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { appointmentData, unfitCurator } from '../curator-rules';
import type { SchoolEvent } from '../events';
import type { PeopleFacts } from '../needed-facts';
import { CuratorReplaced } from '../organisation-events';
import { refuse } from '../rejections';
import type { School } from '../school';
import type { ReplaceCurator } from './replace-curator.command';

/** The new one is chosen by the same rules; both stand in one event, so that there is no day without a curator. */
export const replaceCurator: Decide<School, ReplaceCurator, SchoolEvent, PeopleFacts> = (command, { registered, curator }, { facts, today }) => {
  if (!registered) return refuse('SCHOOL_MISSING');
  if (!curator) return refuse('CURATOR_MISSING');
  if (curator.personId === command.personId) return nothing;
  const refusal = unfitCurator(command, facts, today(registered.zone));
  if (refusal) return refusal;
  const appointment = appointmentData(command);
  if (appointment.from < curator.from) return refuse('OFFICE_ENDS_BEFORE_START', { from: inRussian(curator.from) });
  return accept(CuratorReplaced({ ...appointment, former: curator.personId }));
};
