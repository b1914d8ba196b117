import { type CommandToSend, onEvent, onEventConcerning, processManager, send } from '@vekha/event-sourcing/process-manager';
import { ConsentWithdrawn } from '@vekha/people/consent-events';
import { MenteeMatched } from '@vekha/people/mentee-events';
import { MentorMatched } from '@vekha/people/mentor-events';
import { StopShowingPerson } from '@vekha/practice/stop-showing-person/stop-showing-person.command';
import { WithdrawProgrammeResults } from '@vekha/programme/withdraw-programme-results/withdraw-programme-results.command';
import { WithdrawResponse } from '@vekha/survey/withdraw-response/withdraw-response.command';

interface Part {
  /** Every programme the person has ever taken part in. */
  readonly programmes: readonly string[];
}

const MATCHED: readonly string[] = [MentorMatched.type, MenteeMatched.type];
const cause = 'CONSENT_WITHDRAWN';

/**
 * CO-4: optional processing stops at once: what is published with the person's name, and answers nobody has counted yet.
 * The statutory clock starts in the very decision that takes the withdrawal (`DataDestructionScheduled`), so no command of
 * ours is needed for it; nor for CO-5, a resignation. What stands on the school's own site only people can take down:
 * their inbox asks them to.
 */
export const whenAConsentIsWithdrawnThenPublicationStopsAndTheClockStarts = processManager<Part>({
  name: 'when-a-consent-is-withdrawn-then-publication-stops-and-the-clock-starts',
  title: 'Отозвано согласие — остановить публикации и опросы',
  initial: { programmes: [] },
  evolve: ({ programmes }, { type, data }) => {
    const { programmeId } = data as { programmeId?: string };
    const isNew = programmeId !== undefined && MATCHED.includes(type) && !programmes.includes(programmeId);
    return { programmes: isNew ? [...programmes, programmeId] : programmes };
  },
  reactions: [
    onEvent(ConsentWithdrawn, ({ data: { kind, personId } }, { programmes }: Part): readonly CommandToSend[] => {
      if (kind === 'ASSIGNMENT') return [];
      return programmes.map((programmeId) => send(WithdrawProgrammeResults, { programmeId, cause, personId }, { unless: ['RESULTS_NOT_PUBLISHED'] }));
    }),
    onEventConcerning(ConsentWithdrawn, 'practice', (practiceId, { data: { kind, personId } }) =>
      kind === 'ASSIGNMENT' ? undefined : send(StopShowingPerson, { practiceId, personId }),
    ),
    onEventConcerning(ConsentWithdrawn, 'campaign', (campaignId, { data: { kind, personId } }) =>
      kind === 'PERSONAL_DATA' ? send(WithdrawResponse, { campaignId, personId, cause }, { unless: ['RESPONSES_FIXED'] }) : undefined,
    ),
  ],
});
