import { knownRefusal } from './known-person';
import type { Mentee, MenteeState, Person } from './person-state';
import { refuse } from './rejections';

const words: Readonly<Record<MenteeState, string>> = {
  Identified: 'внесён в список',
  NeedsCollected: 'рассказал о запросах',
  InBank: 'в базе наставляемых',
  Searching: 'ищет наставника',
  Matched: 'закреплён за наставником',
  InProgramme: 'проходит программу',
  Completed: 'завершил программу',
  Withdrawn: 'вышел из наставничества',
  Archived: 'в архиве',
};

const order: readonly MenteeState[] = ['Identified', 'NeedsCollected', 'InBank', 'Searching', 'Matched', 'InProgramme', 'Completed', 'Withdrawn', 'Archived'];

const mends: Readonly<Partial<Record<MenteeState, string>>> = {
  InBank: 'Сначала включите его в базу наставляемых.',
  Searching: 'Сначала начните поиск наставника.',
  Matched: 'Сначала закрепите его за наставником приказом.',
  InProgramme: 'Сначала начните программу.',
  Completed: 'Сначала завершите программу.',
};

/** The mentee, or why the command does not suit the state they are in. */
export function menteeIn(state: Person, ...allowed: readonly MenteeState[]): { readonly mentee: Mentee; readonly refusal?: undefined } | { readonly mentee?: undefined; readonly refusal: ReturnType<typeof refuse> } {
  const unknown = knownRefusal(state);
  if (unknown) return { refusal: unknown };
  const { mentee } = state;
  if (!mentee) return { refusal: refuse('MENTEE_NONE') };
  if (allowed.includes(mentee.state)) return { mentee };
  const [first] = allowed;
  const mend = first && order.indexOf(mentee.state) < order.indexOf(first) ? mends[first] : undefined;
  if (mend !== undefined) return { refusal: refuse('MENTEE_TOO_EARLY', { state: words[mentee.state], mend }) };
  return { refusal: refuse('MENTEE_STATE_WRONG', { state: words[mentee.state], allowed: allowed.map((each) => words[each]).join(' или ') }) };
}
