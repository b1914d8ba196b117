import type { Mentor, MentorState, Person } from './person-state';
import { refuse } from './rejections';
import { knownRefusal } from './known-person';

const words: Readonly<Record<MentorState, string>> = {
  Candidate: 'пока только кандидат',
  Surveyed: 'заполнил анкету',
  InBank: 'в банке наставников',
  Appointed: 'назначен приказом',
  Active: 'действует',
  Suspended: 'приостановлен',
  Released: 'освобождён',
  InLongTermRegister: 'в долгосрочном реестре',
};

const order: readonly MentorState[] = ['Candidate', 'Surveyed', 'InBank', 'Appointed', 'Active', 'Suspended', 'Released', 'InLongTermRegister'];

/** How one comes to a state, for whoever asks too early. */
const mends: Readonly<Partial<Record<MentorState, string>>> = {
  InBank: 'Сначала включите его в банк наставников.',
  Appointed: 'Сначала назначьте его приказом.',
  Active: 'Сначала назначьте его приказом; приступит он в день назначения.',
  Suspended: 'Возобновлять нечего: наставничество не приостановлено.',
};

/** The mentor, or why the command does not suit the state they are in. */
export function mentorIn(state: Person, ...allowed: readonly MentorState[]): { readonly mentor: Mentor; readonly refusal?: undefined } | { readonly mentor?: undefined; readonly refusal: ReturnType<typeof refuse> } {
  const unknown = knownRefusal(state);
  if (unknown) return { refusal: unknown };
  const { mentor } = state;
  if (!mentor) return { refusal: refuse('MENTOR_NONE') };
  if (allowed.includes(mentor.state)) return { mentor };
  const [first] = allowed;
  const mend = first && order.indexOf(mentor.state) < order.indexOf(first) ? mends[first] : undefined;
  if (mend !== undefined) return { refusal: refuse('MENTOR_TOO_EARLY', { state: words[mentor.state], mend }) };
  return { refusal: refuse('MENTOR_STATE_WRONG', { state: words[mentor.state], allowed: allowed.map((each) => words[each]).join(' или ') }) };
}
