import { code, date, defineEvent, type EventOf, flag, impersonalText, list, number, optional, personal, record, reference } from '@vekha/event-sourcing/event-definition';
import { ANSWER_KINDS, ASKED_OF, CAMPAIGN_KINDS } from './questionnaire';

const ofCampaign = { campaignId: reference('campaign'), schoolId: reference('school') };

const question = record({
  /** Stays the same from edition to edition, so that rounds can be compared. */
  question: reference('question'),
  text: impersonalText(),
  answer: code(...ANSWER_KINDS),
  /** What can be chosen; of a choice only. */
  options: list(record({ option: reference('option'), text: impersonalText() })),
  required: flag(),
  /** Whom it is asked of; everybody when absent. */
  askedOf: optional(code(...ASKED_OF)),
  /** A scale that is followed from round to round (QD-2). */
  compared: flag(),
});

export const CampaignPlanned = defineEvent('CampaignPlanned', 1, 'запланирован опрос', {
  ...ofCampaign,
  zone: impersonalText(),
  kind: code(...CAMPAIGN_KINDS),
  /** The edition that was valid, with its words, so that an answer can always be read beside its question. */
  questionnaire: record({ code: reference('questionnaire'), edition: number(), title: impersonalText(), questions: list(question) }),
  opensOn: date(),
  closesOn: date(),
  /** The quarter a diagnostics round is of (QD-1: 001:L248), both days included. */
  quarter: optional(record({ name: impersonalText(), start: date(), end: date() })),
  programmeId: optional(reference('programme')),
});

export const CampaignOpened = defineEvent('CampaignOpened', 1, 'опрос начат', { ...ofCampaign, participants: list(reference('person')) });

export const ParticipantsInvited = defineEvent('ParticipantsInvited', 1, 'к опросу приглашены участники', { ...ofCampaign, participants: list(reference('person')) });

/** Which questions were answered is said openly, what was answered never (QD-4). A later response of a person replaces the earlier one. */
export const QuestionnaireResponseSubmitted = defineEvent('QuestionnaireResponseSubmitted', 1, 'получены ответы на анкету', {
  ...ofCampaign,
  kind: code(...CAMPAIGN_KINDS),
  personId: reference('person'),
  form: code('PAPER', 'ELECTRONIC'),
  answeredOn: date(),
  replaces: flag(),
  answers: list(record({ question: reference('question'), answer: personal({ subject: 'personId', purpose: 'diagnostics' }) })),
});

export const QuestionnaireResponseWithdrawn = defineEvent('QuestionnaireResponseWithdrawn', 1, 'ответы на анкету отозваны', {
  ...ofCampaign,
  personId: reference('person'),
  cause: code('OWN_WISH', 'CONSENT_WITHDRAWN'),
});

export const RespondentReminded = defineEvent('RespondentReminded', 1, 'участнику напомнили об опросе', { ...ofCampaign, personId: reference('person'), on: date() });

export const CampaignClosed = defineEvent('CampaignClosed', 1, 'опрос завершён', {
  ...ofCampaign,
  kind: code(...CAMPAIGN_KINDS),
  /** The day the denominator is of (QD-3). */
  asOf: date(),
  denominator: list(reference('person')),
  /** How many of the denominator have answered. */
  answered: number(),
});

export const CampaignAnalysed = defineEvent('CampaignAnalysed', 1, 'опубликован анализ опроса', {
  ...ofCampaign,
  kind: code(...CAMPAIGN_KINDS),
  responses: number(),
  results: list(
    record({
      question: reference('question'),
      /** How many responses answered it, and how many of these answers could not be read any more. */
      answered: number(),
      unread: number(),
      /** Fewer answers than can be shown without showing whose they are: no counts are kept. */
      suppressed: flag(),
      counts: list(record({ option: reference('option'), count: number() })),
      /** Of a scale: the mean in hundredths, 437 for 4.37. */
      mean: optional(number()),
    }),
  ),
  previousCampaignId: optional(reference('campaign')),
  /** QD-2: means in hundredths of this round and the one before it, for every compared scale shown in both. */
  changes: list(record({ question: reference('question'), previous: number(), current: number(), change: number() })),
  /** QD-6: the report on needs. */
  report: optional(record({ date: date(), number: optional(impersonalText()), documentId: optional(reference('document')) })),
});

export const CampaignCancelled = defineEvent('CampaignCancelled', 1, 'опрос отменён', { ...ofCampaign, ground: code('MISTAKE', 'POSTPONED', 'NOT_NEEDED') });

export const surveyEvents = [
  CampaignPlanned, CampaignOpened, ParticipantsInvited, QuestionnaireResponseSubmitted, QuestionnaireResponseWithdrawn, RespondentReminded,
  CampaignClosed, CampaignAnalysed, CampaignCancelled,
] as const;
export type SurveyEvent = EventOf<(typeof surveyEvents)[number]>;
