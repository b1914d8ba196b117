import { AddPracticeToBank } from '@vekha/practice/add-practice-to-bank/add-practice-to-bank.command';
import { DescribePractice } from '@vekha/practice/describe-practice/describe-practice.command';
import { NominatePractice } from '@vekha/practice/nominate-practice/nominate-practice.command';
import { PublishPractice } from '@vekha/practice/publish-practice/publish-practice.command';
import { ReviewPractice } from '@vekha/practice/review-practice/review-practice.command';
import { AcknowledgeDocument } from '@vekha/records/acknowledge-document/acknowledge-document.command';
import { DraftDocument } from '@vekha/records/draft-document/draft-document.command';
import { IssueOrder } from '@vekha/records/issue-order/issue-order.command';
import { SignMinutes } from '@vekha/records/sign-minutes/sign-minutes.command';
import { CloseCampaign } from '@vekha/survey/close-campaign/close-campaign.command';
import { OpenCampaign } from '@vekha/survey/open-campaign/open-campaign.command';
import { PlanCampaign } from '@vekha/survey/plan-campaign/plan-campaign.command';
import { PublishAnalysis } from '@vekha/survey/publish-analysis/publish-analysis.command';
import { countable } from '@vekha/survey/questionnaire';
import { needsOfTeachers } from '@vekha/survey/questionnaires/needs-of-teachers';
import { SubmitResponse } from '@vekha/survey/submit-response/submit-response.command';
import { does, type Steps } from './mentoring-words';
import { type Day, the } from './story';

/** What everybody answers to the closed questions of the survey of needs, by question. */
const CHOSEN: Readonly<Record<string, string>> = { areas: 'lesson', urgency: '4', way: 'single', frequency: 'weekly' };
const ANSWERS = [
  { question: 'areas', options: ['lesson'] }, { question: 'urgency', scale: 4 }, { question: 'way', option: 'single' }, { question: 'frequency', option: 'weekly' },
  { question: 'goal', text: 'Удерживать внимание класса до конца занятия' },
];

/** A survey of needs, open until a day, with answers from those named last. */
export function surveyOfNeeds(on: Day, until: Day, asked: readonly string[], answered: readonly string[] = asked): Steps {
  const campaignId = the('survey of needs');
  return [
    does(on, 'curator', PlanCampaign, { schoolId: the('school'), kind: 'NEEDS_SURVEY', questionnaire: needsOfTeachers.code, opensOn: on, closesOn: until }, { name: 'survey of needs', word: 'campaign' }),
    does(on, 'curator', OpenCampaign, { campaignId, participants: asked.map(the) }),
    ...answered.map((surname) => does<object>(on, 'mentee', SubmitResponse, { campaignId, personId: the(surname), form: 'PAPER', answers: ANSWERS })),
  ];
}

export const closed = (on: Day): Steps => [does(on, 'curator', CloseCampaign, { campaignId: the('survey of needs') })];

/** Counted by hand, as it were: everybody answered alike. */
export function analysed(on: Day, responses: number): Steps {
  const tally = needsOfTeachers.questions.filter((each) => countable(each).length > 0).map((each) => ({
    question: each.question, unread: 0, options: countable(each).map((option) => ({ option, count: option === CHOSEN[each.question] ? responses : 0 })),
  }));
  return [does(on, 'psychologist', PublishAnalysis, { campaignId: the('survey of needs'), tally, report: { date: on, number: 'ДЕМО-А1' } })];
}

/** Put forward, described and looked through by the council; shown to everybody when `named` is given. */
export function practice(on: Day, title: string, author: string, named?: readonly string[]): Steps {
  const practiceId = the(title);
  return [
    does(on, 'curator', NominatePractice, { schoolId: the('school'), title, authors: [the(author)], origin: 'MENTOR_COUNCIL' }, { name: title, word: 'practice' }),
    does(on, 'curator', DescribePractice, { practiceId, annotation: 'Двое готовят один урок и ведут его по очереди', shown: [] }),
    does(on, 'mentor-council', ReviewPractice, { practiceId, text: 'NAMES_NOBODY' }),
    does(on, 'curator', AddPracticeToBank, { practiceId }),
    ...(named ? [does(on, 'curator', PublishPractice, { practiceId, channels: [{ channel: 'SITE', path: '/nastavnichestvo/praktiki' }], named: named.map(the) })] : []),
  ];
}

/** An order of the director that employees acknowledge; `signedBy` have done so. */
export function order(on: Day, title: string, number: string, concerned: readonly string[], signedBy: readonly string[]): Steps {
  const documentId = the(title);
  return [
    does(on, 'curator', DraftDocument, { schoolId: the('school'), kind: 'ORDER', title, persons: concerned.map(the) }, { name: title, word: 'document' }),
    does(on, 'director', IssueOrder, { documentId, number, date: on, book: 'CORE', signatory: 'director', original: 'PAPER' }),
    ...signedBy.map((surname) => does(on, 'curator', AcknowledgeDocument, { documentId, personId: the(surname), form: 'PAPER', occurredOn: on })),
  ];
}

export const minutes = (on: Day, title: string, number: string): Steps => [
  does(on, 'curator', DraftDocument, { schoolId: the('school'), kind: 'MINUTES', title }, { name: title, word: 'document' }),
  does(on, 'mentor-council', SignMinutes, { documentId: the(title), number, date: on, body: 'MENTOR_COUNCIL', original: 'PAPER' }),
];
