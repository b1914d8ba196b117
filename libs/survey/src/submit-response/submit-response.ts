import { accept, type Decide, type Decision } from '@vekha/event-sourcing/decider';
import type { Campaign } from '../campaign';
import { QuestionnaireResponseSubmitted, type SurveyEvent } from '../events';
import { maySurvey, type PersonFacts } from '../needed-facts';
import type { AnswerKind, Question } from '../questionnaire';
import { refuse } from '../rejections';
import type { GivenAnswer, SubmitResponse } from './submit-response.command';

interface Facts {
  readonly person: PersonFacts | undefined;
}

/**
 * QD-4: what is answered stays closed; which questions are answered is seen, so that a questionnaire can be checked for
 * completeness. CO-4: nothing is taken from a person without a valid consent.
 */
export const submitResponse: Decide<Campaign, SubmitResponse, SurveyEvent, Facts> = (command, { status, planned, invited, responses }, { facts: { person }, today }) => {
  if (status !== 'Open' || !planned) return refuse('CAMPAIGN_NOT_OPEN');
  const { campaignId, schoolId, kind, zone, opensOn, closesOn, questionnaire } = planned;
  const { personId, form, answers } = command;
  if (!invited.includes(personId) || !person) return refuse('NOT_INVITED');
  if (!maySurvey(person, today(zone))) return refuse('CONSENT_MISSING');
  const answeredOn = command.occurredOn ?? today(zone);
  if (answeredOn > today(zone)) return refuse('ANSWERED_IN_FUTURE', { date: answeredOn });
  if (answeredOn < opensOn || answeredOn > closesOn) return refuse('ANSWERED_OUTSIDE', { opensOn, closesOn, date: answeredOn });
  const wrong = wrongAnswers(answers, questionnaire.questions, person);
  if (wrong) return wrong;
  return accept(QuestionnaireResponseSubmitted({
    campaignId,
    schoolId,
    kind,
    personId,
    form,
    answeredOn,
    replaces: responses.has(personId),
    answers: answers.flatMap(({ question, ...given }) => Object.values(given).flatMap((answer) => (answer ? [{ question, answer }] : []))),
  }));
};

/** The field of an answer that each kind of question is answered in. */
const fieldOf: Readonly<Record<AnswerKind, keyof GivenAnswer>> = { SCALE: 'scale', ONE_OF: 'option', SEVERAL_OF: 'options', TEXT: 'text' };

function wrongAnswers(answers: readonly GivenAnswer[], questions: readonly Question[], person: PersonFacts): Decision<never> | undefined {
  if (answers.length === 0) return refuse('ANSWERS_MISSING');
  const answered = answers.map(({ question }) => question);
  const twice = answered.find((question, index) => answered.indexOf(question) !== index);
  if (twice !== undefined) return refuse('QUESTION_TWICE', { question: twice });
  for (const answer of answers) {
    const wrong = wrongAnswer(answer, questions.find(({ question }) => question === answer.question), person);
    if (wrong) return wrong;
  }
  const missing = questions.find((each) => each.required && isAsked(each, person) && !answered.includes(each.question));
  return missing && refuse('QUESTION_UNANSWERED', { question: missing.question });
}

function wrongAnswer({ question, ...given }: GivenAnswer, asked: Question | undefined, person: PersonFacts): Decision<never> | undefined {
  if (!asked) return refuse('QUESTION_UNKNOWN', { question });
  if (!isAsked(asked, person)) return refuse('QUESTION_NOT_ASKED', { question });
  const field = fieldOf[asked.answer];
  const said = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  return said.length === 1 && said[0] === field ? undefined : refuse('ANSWER_KIND_WRONG', { question, field });
}

/** A person may be both, mentor of one and mentee of another. */
function isAsked({ askedOf }: Question, { mentor, mentee }: PersonFacts): boolean {
  return askedOf === undefined || (askedOf === 'MENTORS' ? mentor : mentee) !== undefined;
}
