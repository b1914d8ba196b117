import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { type PracticeEvent, PracticeNominated } from '../events';
import type { PersonFacts, ProgrammeFacts, SchoolFacts } from '../needed-facts';
import type { Practice } from '../practice';
import { refuse } from '../rejections';
import { strangerAmong } from '../shown-persons';
import type { NominatePractice } from './nominate-practice.command';

export interface NominationFacts {
  readonly [person: `person ${string}`]: PersonFacts | undefined;
  readonly school: SchoolFacts | undefined;
  readonly programme?: ProgrammeFacts | undefined;
}

/** BP-3: the proposal may come from the final event, the round table of 000:L20 and 002:L125. */
export const nominatePractice: Decide<Practice, NominatePractice, PracticeEvent, NominationFacts> = (command, { status }, { facts, id }) => {
  if (status !== 'Unknown') return refuse('PRACTICE_EXISTS');
  if (!facts.school) return refuse('SCHOOL_MISSING');
  const { schoolId, zone } = facts.school;
  const { title, origin, programmeId } = command;
  const authors = [...new Set(command.authors)];
  if (authors.length === 0) return refuse('AUTHORS_MISSING');
  if (programmeId !== undefined && facts.programme?.schoolId !== schoolId) return refuse('PROGRAMME_MISSING');
  const practiceId = command.practiceId ?? id('practice');
  const nominated = PracticeNominated({ practiceId, schoolId, zone, title, authors, origin, ...(programmeId !== undefined && { programmeId }) });
  return strangerAmong(authors, schoolId, facts) ?? accept(nominated);
};
