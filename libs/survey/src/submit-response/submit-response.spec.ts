import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { sealed } from '@vekha/event-sourcing/sealed';
import { surveyCommands } from '../commands';
import { QuestionnaireResponseSubmitted } from '../events';
import type { PersonFacts } from '../needed-facts';
import { CAMPAIGN_ID, closedFor, consented, diagnosticsPlanned, mentee, mentor, needsPlanned, ofCampaign, openedFor, person, SCHOOL_ID } from '../testing/school-campaigns';
import { SubmitResponse } from './submit-response.command';

const mentee2 = person(2);
const answers = [
  { question: 'areas', options: ['lesson', 'class'] },
  { question: 'urgency', scale: 4 },
  { question: 'way', option: 'single' },
  { question: 'frequency', option: 'weekly' },
  { question: 'goal', text: 'Пробный ответ' },
];
const response = { campaignId: CAMPAIGN_ID, personId: mentee2, form: 'ELECTRONIC' as const, answers };
const taken = QuestionnaireResponseSubmitted({
  ...ofCampaign,
  kind: 'NEEDS_SURVEY',
  personId: mentee2,
  form: 'ELECTRONIC',
  answeredOn: '2023-11-10',
  replaces: false,
  answers: [
    { question: 'areas', answer: sealed('answers.0.options', ['lesson', 'class']) },
    { question: 'urgency', answer: sealed('answers.1.scale', 4) },
    { question: 'way', answer: sealed('answers.2.option', 'single') },
    { question: 'frequency', answer: sealed('answers.3.option', 'weekly') },
    { question: 'goal', answer: sealed('answers.4.text', 'Пробный ответ') },
  ],
});
const open = (facts: PersonFacts | undefined = mentee) => scenario(surveyCommands).given(needsPlanned, openedFor(2)).knowing({ person: facts });
const without = (question: string) => answers.filter((each) => each.question !== question);

describe('Submit a response', () => {
  it('QD-4: keeps every answer sealed for its person; which questions were answered is seen', () => {
    open().when(SubmitResponse, response).then(taken);
    const [event] = open().when(SubmitResponse, response).acceptedEvents();
    const log = JSON.stringify(event);
    for (const said of ['lesson', 'single', 'weekly', 'Пробный']) expect(log).not.toContain(said);
  });

  it('takes one response of a person; a new one replaces it until the closing', () => {
    scenario(surveyCommands).given(needsPlanned, openedFor(2), taken).knowing({ person: mentee }).when(SubmitResponse, { ...response, form: 'PAPER' })
      .then(QuestionnaireResponseSubmitted({ ...taken.data, form: 'PAPER', replaces: true }));
    scenario(surveyCommands).given(needsPlanned, openedFor(2), taken, closedFor(2, 1, 'NEEDS_SURVEY')).knowing({ person: mentee }).when(SubmitResponse, response).rejects('CAMPAIGN_NOT_OPEN');
    scenario(surveyCommands).given(needsPlanned).knowing({ person: mentee }).when(SubmitResponse, response).rejects('CAMPAIGN_NOT_OPEN');
  });

  it.each([
    ['never given', []],
    ['withdrawn', [{ kind: 'PERSONAL_DATA', state: 'Withdrawn' }]],
    ['expired', [{ kind: 'PERSONAL_DATA', state: 'Given', validUntil: '2023-11-09' }]],
    ['for something else', [{ kind: 'DISSEMINATION', state: 'Given' }]],
  ])('CO-4: takes nothing from a person whose consent is %s', (_how, consents) => {
    open({ ...mentee, consents }).when(SubmitResponse, response).rejects('CONSENT_MISSING');
  });

  it('takes answers on the last day of a consent', () => {
    open({ ...mentee, consents: [{ kind: 'PERSONAL_DATA', state: 'Given', validUntil: '2023-11-10' }] }).when(SubmitResponse, response).then(taken);
  });

  it('takes answers of the invited only', () => {
    open().when(SubmitResponse, { ...response, personId: person(3) }).rejects('NOT_INVITED');
    scenario(surveyCommands).given(needsPlanned, openedFor(2)).knowing({}).when(SubmitResponse, response).rejects('NOT_INVITED');
  });

  it('takes a paper questionnaire with its own day, between the first and the last day of the campaign', () => {
    open().when(SubmitResponse, { ...response, form: 'PAPER', occurredOn: '2023-11-06' }).then(QuestionnaireResponseSubmitted({ ...taken.data, form: 'PAPER', answeredOn: '2023-11-06' }));
    open().when(SubmitResponse, { ...response, occurredOn: '2023-11-05' }).rejects('ANSWERED_OUTSIDE');
    open().at('2023-11-27T03:00:00.000Z').when(SubmitResponse, { ...response, occurredOn: '2023-11-24' }).acceptedEvents();
    open().at('2023-11-27T03:00:00.000Z').when(SubmitResponse, { ...response, occurredOn: '2023-11-25' }).rejects('ANSWERED_OUTSIDE');
    open().when(SubmitResponse, { ...response, occurredOn: '2023-11-11' }).rejects('ANSWERED_IN_FUTURE');
  });

  it.each([
    ['no answers', [], 'ANSWERS_MISSING'],
    ['a required question left out', without('urgency'), 'QUESTION_UNANSWERED'],
    ['a question the questionnaire does not have', [...answers, { question: 'constructor', text: 'Проба' }], 'QUESTION_UNKNOWN'],
    ['two answers to one question', [...answers, { question: 'way', option: 'group' }], 'QUESTION_TWICE'],
    ['a degree where words are asked', [...without('goal'), { question: 'goal', scale: 3 }], 'ANSWER_KIND_WRONG'],
    ['words where a degree is asked', [...without('urgency'), { question: 'urgency', text: 'Очень' }], 'ANSWER_KIND_WRONG'],
    ['a degree and words at once', [...without('urgency'), { question: 'urgency', scale: 3, text: 'Очень' }], 'ANSWER_KIND_WRONG'],
    ['an answer that says nothing', [...without('urgency'), { question: 'urgency' }], 'ANSWER_KIND_WRONG'],
  ])('refuses %s', (_what, given, code) => {
    open().when(SubmitResponse, { ...response, answers: given }).rejects(code);
  });

  it('may leave out a question of own words', () => {
    open().when(SubmitResponse, { ...response, answers: without('goal') }).acceptedEvents();
  });

  describe('QD-1: to diagnostics, where mentors and mentees are asked different things', () => {
    const degrees = (side: string, names: readonly string[]) => names.map((name) => ({ question: `${side}-${name}`, scale: 4 }));
    const ofMentors = degrees('mentor', ['goals', 'listening', 'feedback', 'methods', 'time']);
    const ofMentees = degrees('mentee', ['goals', 'progress', 'independence', 'confidence', 'support']);
    const submitting = (facts: PersonFacts, given: typeof ofMentors) =>
      scenario(surveyCommands).given(diagnosticsPlanned, openedFor(2)).knowing({ person: facts }).when(SubmitResponse, { ...response, answers: given });

    it('everybody answers all of their own side', () => {
      submitting(mentor, ofMentors).acceptedEvents();
      submitting(mentee, ofMentees).acceptedEvents();
      submitting(mentor, ofMentors.slice(1)).rejects('QUESTION_UNANSWERED');
    });

    it('nobody answers the other side, and who is both answers both', () => {
      submitting(mentor, [...ofMentors, ...ofMentees]).rejects('QUESTION_NOT_ASKED');
      const both = { schoolId: SCHOOL_ID, mentor: {}, mentee: {}, consents: consented };
      submitting(both, [...ofMentors, ...ofMentees]).acceptedEvents();
      submitting(both, ofMentors).rejects('QUESTION_UNANSWERED');
    });
  });
});
