import type { Decider, Happened } from '@vekha/event-sourcing/decider';
import type { CorrespondenceEvent } from './events';

/** Where a letter stands: somebody is sending it, it waits for another try, or it is settled. */
export type LetterState =
  | { readonly status: 'under-way'; readonly attempt: number; readonly since: string }
  | { readonly status: 'put-off'; readonly attempt: number; readonly until: string }
  | { readonly status: 'settled'; readonly attempt: number };

/** The letters to one recipient in one month. */
export interface Correspondence {
  /** `school:<uuid>` or `municipality`, as the recipient was when the last letter was begun. */
  readonly scope: string | undefined;
  readonly letters: Readonly<Record<string, LetterState>>;
}

export const correspondence: Decider<Correspondence, CorrespondenceEvent> = {
  initial: { scope: undefined, letters: {} },
  evolve: ({ scope, letters }, event) => ({
    scope: event.type === 'LetterBegun' ? scopeOf(event.data.schoolId) : scope,
    letters: { ...letters, [event.data.letter]: stateAfter(event) },
  }),
};

export const scopeOf = (schoolId: string | undefined): string => (schoolId === undefined ? 'municipality' : `school:${schoolId}`);

function stateAfter({ type, data, recordedAt }: Happened<CorrespondenceEvent>): LetterState {
  const { attempt } = data;
  if (type === 'LetterBegun') return { status: 'under-way', attempt, since: recordedAt };
  if (type === 'LetterPutOff') return { status: 'put-off', attempt, until: data.until };
  return { status: 'settled', attempt };
}

export const letterOf = ({ letters }: Correspondence, letter: string): LetterState | undefined => (Object.hasOwn(letters, letter) ? letters[letter] : undefined);
