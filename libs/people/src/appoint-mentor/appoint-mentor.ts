import { inRussian, startOfDay } from '@vekha/calendar/civil-date';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { consentOn, orderRefusal } from '../known-person';
import { MentorAppointed } from '../mentor-events';
import { mentorIn } from '../mentor-standing';
import { mentoringPolicyOn } from '../mentoring-policy';
import type { Person } from '../person-state';
import { plainOrder } from '../plain-order';
import { refuse } from '../rejections';
import { said } from '../said';
import type { AppointMentor, SupplementaryAgreement } from './appoint-mentor.command';

/**
 * MR-1: by order, with the person's own consent dated not later; one given for an earlier appointment serves no other.
 * MR-4: by the rule in force on the date of the order; older appointments stay as they were. MR-5: training is no condition.
 */
export const appointMentor: Decide<Person, AppointMentor, PersonEvent> = (command, state, { today }) => {
  const { personId, order, appointedOn = order.date, until, permanentFunction = false } = command;
  const { mentor, refusal } = mentorIn(state, 'InBank');
  const wrong = refusal ?? orderRefusal(order, today(state.zone)) ?? daysRefusal(order.date, appointedOn, until);
  if (wrong) return wrong;
  const consent = consentOn(state, 'ASSIGNMENT', order.date);
  if (!consent || (consent.givenOn ?? '') < (mentor?.releasedOn ?? '')) return refuse('ASSIGNMENT_CONSENT_NEEDED', { date: inRussian(order.date) });
  const policy = mentoringPolicyOn(order.date, { kind: state.kind, permanentFunction });
  const agreed = agreementOf(command.supplementaryAgreement);
  if (agreed.refusal) return agreed.refusal;
  if (policy.agreement && !agreed.agreement) return refuse('AGREEMENT_NEEDED');
  return accept(MentorAppointed({
    personId, schoolId: state.schoolId, order: plainOrder(order), appointedOn, activatesAt: startOfDay(appointedOn, state.zone), consentId: consent.consentId,
    policy: policy.code, permanentFunction, ...said({ until, supplementaryAgreement: agreed.agreement }),
  }));
};

function daysRefusal(ordered: string, from: string, until: string | undefined) {
  if (from < ordered) return refuse('DAYS_REVERSED', { later: 'С какого дня', second: inRussian(from), earlier: 'Дата приказа', first: inRussian(ordered) });
  if (until === undefined || until >= from) return undefined;
  return refuse('DAYS_REVERSED', { later: 'По какой день', second: inRussian(until), earlier: 'С какого дня', first: inRussian(from) });
}

function agreementOf(asked: SupplementaryAgreement | undefined) {
  if (!asked) return { agreement: undefined };
  const { number, date, content, term, form, payment } = asked;
  if (content && term !== undefined && form && payment) return { agreement: { date, term, content, form, payment, ...said({ number }) } };
  const named: readonly (readonly [string, unknown])[] = [['содержание работы', content], ['срок', term], ['форма работы', form], ['условия оплаты', payment]];
  return { refusal: refuse('AGREEMENT_INCOMPLETE', { parts: named.filter(([, part]) => part === undefined).map(([name]) => name).join(', ') }) };
}
