import { type Principal, reaches } from '@vekha/event-sourcing/command-outcome';
import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { readHistory } from '@vekha/event-sourcing/stream-history';
import type { Opener } from '@vekha/personal-data/opening';
import type { Tally } from '@vekha/survey/analysis';
import type { Campaign } from '@vekha/survey/campaign';
import { campaignStream, surveyCommands } from '@vekha/survey/commands';
import type { QuestionnaireResponseSubmitted } from '@vekha/survey/events';
import type { DataOf } from '@vekha/event-sourcing/event-definition';
import { countAnswers } from './counted-answers';

export interface TallyParts {
  readonly store: EventStore;
  readonly registry: EventRegistry;
  readonly opener: Opener;
}

/** `tally` is what `PublishAnalysis` takes. */
export interface CampaignCounts {
  readonly campaignId: string;
  readonly status: string;
  readonly responses: number;
  readonly tally: readonly Tally[];
}

interface SealedAnswer {
  readonly question: string;
  readonly answer: Sealed;
}

/** Opens the answers of a closed campaign for somebody who may, and gives nothing away but their counts. */
export class CampaignTally {
  constructor(private readonly parts: TallyParts) {}

  /**
   * @returns undefined where there is no such campaign within the principal's reach; `early` while answers still come in
   * @throws JournalUnavailable, StoreUnavailable; then nothing was opened
   */
  async of(campaignId: string, principal: Principal, requestId: string): Promise<CampaignCounts | 'early' | undefined> {
    const { state, events } = await readHistory(this.parts, surveyCommands, campaignStream(campaignId));
    const { planned, status, responses } = state as Campaign;
    if (!planned || !reaches(principal, `school:${planned.schoolId}`)) return undefined;
    if (status !== 'Closed' && status !== 'Analysed') return 'early';
    const answers = standingAnswers(events, responses);
    const context = { actor: { id: principal.id, role: principal.role }, scope: `school:${planned.schoolId}`, occasion: 'campaign tally', requestId };
    const opened = await this.parts.opener.open(answers.map(({ answer }) => answer), context);
    const read = answers.map(({ question }, index) => {
      const one = opened[index];
      return { question, value: one?.state === 'open' ? one.value : undefined };
    });
    return { campaignId, status, responses: responses.size, tally: countAnswers(planned.questionnaire.questions, read) };
  }
}

/** The answers of every response that stands: the last one of each person who has not taken theirs back. */
function standingAnswers(events: readonly RecordedEvent[], responses: Campaign['responses']): readonly SealedAnswer[] {
  const last = new Map<string, readonly SealedAnswer[]>();
  for (const { type, data } of events) {
    if (type !== 'QuestionnaireResponseSubmitted') continue;
    const { personId, answers } = data as DataOf<typeof QuestionnaireResponseSubmitted.fields>;
    last.set(personId, answers);
  }
  return [...responses.keys()].flatMap((personId) => last.get(personId) ?? []);
}
