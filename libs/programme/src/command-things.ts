import type { ProgrammeEvent } from './events';
import type { IssuedOrder } from './issued-order.command';
import { matchEvents } from './match-events';
import { personsFacts, schoolFacts } from './needed-facts';
import { orderNumberClaim } from './order-basis';
import { everybody, type Programme } from './programme-state';

export const programmeStream = (programmeId: string): string => `programme-${programmeId}`;
export const stream = ({ programmeId }: { programmeId: string }): string => programmeStream(programmeId);

/** What an ETag is the version of: the pair, its programme, the journal of what people met and wrote, one row, one meeting. */
export const thePair = (): string => 'pair';
export const theProgramme = (): string => 'programme';
export const theJournal = (): string => 'journal';
export const theMeasure = ({ measureId }: { measureId: string }): string => `measure ${measureId}`;
export const theMeeting = ({ meetingId }: { meetingId: string }): string => `meeting ${meetingId}`;

const ofThePair: readonly string[] = matchEvents.map(({ type }) => type);

export function touched({ type, data }: ProgrammeEvent): readonly string[] {
  if ('meetingId' in data) return [theJournal(), theMeeting(data)];
  if (type === 'FeedbackSubmitted' || type === 'ProgrammeProgressRecorded') return [theJournal()];
  if (type === 'ProgrammeMeasureAdded') return [theProgramme(), theMeasure(data)];
  if ('measureId' in data) return [theMeasure(data)];
  return [ofThePair.includes(type) ? thePair() : theProgramme()];
}

export const byOrder = ({ order }: { order: IssuedOrder }, state: unknown) => orderNumberClaim(order, state as Programme);
/** The facts of everybody who takes part. */
export const participantNeeds = (_command: unknown, state: Programme) => personsFacts(everybody(state));
/** The facts of the programme's own school. */
export const ownSchool = (_command: unknown, { schoolId }: Programme) => ({ school: schoolFacts(schoolId) });
