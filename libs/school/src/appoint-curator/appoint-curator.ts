import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { appointmentData, unfitCurator } from '../curator-rules';
import type { SchoolEvent } from '../events';
import type { PeopleFacts } from '../needed-facts';
import { CuratorAppointed } from '../organisation-events';
import { refuse } from '../rejections';
import type { School } from '../school';
import type { AppointCurator } from './appoint-curator.command';

/** One curator at a time: another takes the place by a replacement, so that nobody is left out of the history. */
export const appointCurator: Decide<School, AppointCurator, SchoolEvent, PeopleFacts> = (command, { registered, curator }, { facts, today }) => {
  if (!registered) return refuse('SCHOOL_MISSING');
  if (curator) return curator.personId === command.personId ? nothing : refuse('CURATOR_PRESENT');
  return unfitCurator(command, facts, today(registered.zone)) ?? accept(CuratorAppointed(appointmentData(command)));
};
