import { accept, type Decide, type Decision } from '@vekha/event-sourcing/decider';
import { changesSince, resultOf, type Tally } from '../analysis';
import type { Campaign } from '../campaign';
import { CampaignAnalysed, type SurveyEvent } from '../events';
import type { DocumentFacts, PreviousRoundFacts } from '../needed-facts';
import { countable, type Question } from '../questionnaire';
import { refuse } from '../rejections';
import type { PublishAnalysis } from './publish-analysis.command';

interface Facts {
  readonly previous?: PreviousRoundFacts | undefined;
  readonly document?: DocumentFacts | undefined;
}

/**
 * Counts are made by whoever may read the answers and are checked against the number of answers, which the log shows; so
 * nothing is decided by what somebody answered (docs/adr/0016). QD-2: a later round carries its table of changes. QD-6: an
 * analysis of needs names its report.
 */
export const publishAnalysis: Decide<Campaign, PublishAnalysis, SurveyEvent, Facts> = (command, state, { facts, today }) => {
  const { status, planned, responses } = state;
  if (status !== 'Closed' || !planned) return refuse('CAMPAIGN_NOT_CLOSED');
  const { campaignId, schoolId, kind, zone, questionnaire } = planned;
  const questions = questionnaire.questions.filter((each) => countable(each).length > 0);
  const refusal = wrongTally(command.tally, questions, state) ?? wrongRound(command, state, facts.previous) ?? wrongReport(command, state, facts.document, today(zone));
  if (refusal) return refusal;

  const results = questions.map((each) => resultOf(each, answersTo(each, state), tallyOf(each, command.tally)));
  const { previousCampaignId, report } = command;
  return accept(CampaignAnalysed({
    campaignId,
    schoolId,
    kind,
    responses: responses.size,
    results,
    ...(previousCampaignId !== undefined && { previousCampaignId }),
    changes: changesSince(facts.previous, results, questions),
    ...(report && { report: { date: report.date, ...(report.number !== undefined && { number: report.number }), ...(report.documentId !== undefined && { documentId: report.documentId }) } }),
  }));
};

const answersTo = ({ question }: Question, { responses }: Campaign): number => [...responses.values()].filter((answered) => answered.includes(question)).length;
const tallyOf = ({ question }: Question, tally: readonly Tally[]): Tally | undefined => tally.find((each) => each.question === question);

function wrongTally(tally: readonly Tally[], questions: readonly Question[], state: Campaign): Decision<never> | undefined {
  const uncountable = tally.find((each, index) => !questions.some(({ question }) => question === each.question) || tally.findIndex(({ question }) => question === each.question) !== index);
  if (uncountable) return refuse('TALLY_OF_OWN_WORDS', { question: uncountable.question });
  for (const each of questions) {
    const wrong = wrongCount(each, answersTo(each, state), tallyOf(each, tally));
    if (wrong) return wrong;
  }
  return undefined;
}

/** Of a scale and of one choice every answer is counted once; of several choices no option can be chosen more often than there are answers. */
function wrongCount(asked: Question, answered: number, tally: Tally | undefined): Decision<never> | undefined {
  const { question, answer } = asked;
  if (!tally) return answered > 0 ? refuse('TALLY_MISSING', { question }) : undefined;
  const options = tally.options.map(({ option }) => option);
  const unknown = options.find((option, index) => !countable(asked).includes(option) || options.indexOf(option) !== index);
  if (unknown !== undefined) return refuse('OPTION_UNKNOWN', { question, option: unknown });
  const readable = answered - tally.unread;
  const counts = tally.options.map(({ count }) => count);
  const sum = counts.reduce((total, count) => total + count, 0);
  const fits = readable >= 0 && (answer === 'SEVERAL_OF' ? counts.every((count) => count <= readable) : sum === readable);
  return fits ? undefined : refuse('TALLY_MISMATCH', { question, answered });
}

function wrongRound({ previousCampaignId, firstRound }: PublishAnalysis, { planned }: Campaign, previous: PreviousRoundFacts | undefined): Decision<never> | undefined {
  if (previousCampaignId === undefined) {
    return planned?.kind === 'QUARTERLY_DIAGNOSTICS' && firstRound !== true ? refuse('PREVIOUS_ROUND_NEEDED') : undefined;
  }
  const fits = previous?.schoolId === planned?.schoolId && previous?.kind === planned?.kind && previous?.status === 'Analysed' && planned !== undefined && previous.opensOn < planned.opensOn;
  return fits ? undefined : refuse('PREVIOUS_ROUND_WRONG');
}

function wrongReport({ report }: PublishAnalysis, { planned }: Campaign, document: DocumentFacts | undefined, today: string): Decision<never> | undefined {
  if (!report) return planned?.kind === 'NEEDS_SURVEY' ? refuse('REPORT_NEEDED') : undefined;
  if (report.date > today) return refuse('REPORT_IN_FUTURE', { date: report.date });
  const unknown = report.documentId !== undefined && (document?.schoolId !== planned?.schoolId || document?.kind !== 'REPORT');
  return unknown ? refuse('REPORT_MISSING') : undefined;
}
