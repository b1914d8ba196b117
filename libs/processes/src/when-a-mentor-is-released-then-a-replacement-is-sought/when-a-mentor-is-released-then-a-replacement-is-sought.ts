import { type CommandToSend, onEvent, processManager, send } from '@vekha/event-sourcing/process-manager';
import { MentorMatched, MentorRecalled, MentorResigned, MentorSuspended, MentorUnmatched } from '@vekha/people/mentor-events';
import { SeekReplacement } from '@vekha/programme/seek-replacement/seek-replacement.command';

interface Pairs {
  /** Programmes the mentor leads now. */
  readonly programmes: readonly string[];
}

/** Somebody else leads the programme by now, or it is over. */
const TOO_LATE = { unless: ['PAIR_CLOSED', 'NOT_THE_MENTOR'] };

function seek({ personId }: { readonly personId: string }, { programmes }: Pairs, cause: SeekReplacement['cause']): readonly CommandToSend[] {
  return programmes.map((programmeId) => send(SeekReplacement, { programmeId, mentorId: personId, cause }, TOO_LATE));
}

/**
 * MR-6: for each pair the mentor leads another one is looked for, from the day of the notice on and not only from the last
 * day, so that the search has the days of notice (002:L111 «поиск продолжается»). CO-5: withdrawing the consent to the
 * assignment is a resignation.
 */
export const whenAMentorIsReleasedThenAReplacementIsSought = processManager<Pairs>({
  name: 'when-a-mentor-is-released-then-a-replacement-is-sought',
  title: 'Наставник освобождён — искать замену в каждой его паре',
  initial: { programmes: [] },
  evolve: (state, { type, data }) => {
    const { programmeId = '' } = data as { programmeId?: string };
    if (type === MentorMatched.type) return { programmes: [...state.programmes, programmeId] };
    return type === MentorUnmatched.type ? { programmes: state.programmes.filter((each) => each !== programmeId) } : state;
  },
  reactions: [
    onEvent(MentorResigned, ({ data }, state: Pairs) => seek(data, state, data.consentId === undefined ? 'MENTOR_RELEASED' : 'CONSENT_WITHDRAWN')),
    onEvent(MentorRecalled, ({ data }, state: Pairs) => seek(data, state, 'MENTOR_RELEASED')),
    onEvent(MentorSuspended, ({ data }, state: Pairs) => seek(data, state, 'MENTOR_SUSPENDED')),
  ],
});
