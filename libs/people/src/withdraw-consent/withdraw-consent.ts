import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { consentAgeOf, representativeNeededOn } from '../age-rule';
import { ConsentWithdrawn } from '../consent-events';
import type { PersonEvent } from '../events';
import { futureRefusal } from '../known-person';
import { MentorResigned } from '../mentor-events';
import type { DayFacts, RuleFacts } from '../needed-facts';
import { noticeOfRelease } from '../notice-of-release';
import type { Consent, Person } from '../person-state';
import { refuse } from '../rejections';
import { said } from '../said';
import { scheduledDestruction } from '../scheduled-destruction';
import type { WithdrawConsent } from './withdraw-consent.command';

const SERVING = ['Appointed', 'Active', 'Suspended'];

/** CO-4: the statutory clock starts. CO-5: withdrawing the assignment is a resignation and destroys nothing; the reverse holds too. */
export const withdrawConsent: Decide<Person, WithdrawConsent, PersonEvent, RuleFacts> = (command, state, context) => {
  const { personId, consentId, receivedOn, giverRole, form, words } = command;
  const consent = state.consents[consentId];
  if (!consent) return refuse('CONSENT_UNKNOWN');
  const day = context.today(state.zone);
  const wrong = withdrawalRefusal(command, consent, state, consentAgeOf(context.facts.settings), day);
  if (wrong) return wrong;
  const { kind } = consent;
  return accept<PersonEvent>(
    ConsentWithdrawn({ personId, consentId, kind, receivedOn, giverRole, form, ...said({ words }) }),
    ...(kind === 'ASSIGNMENT' ? resignation(command, state, context.facts, day) : scheduledDestruction({ consentId, kind, from: receivedOn }, state, context)),
  );
};

function withdrawalRefusal({ receivedOn, giverRole }: WithdrawConsent, { state: standing, givenOn = '', giverRole: givenBy }: Consent, state: Person, age: number, today: string) {
  if (standing !== 'Given') return refuse('CONSENT_NOT_GIVEN');
  if (receivedOn < givenOn) return refuse('DAYS_REVERSED', { later: 'Дата получения отзыва', second: inRussian(receivedOn), earlier: 'Дата согласия', first: inRussian(givenOn) });
  const ofOthers = giverRole === 'LEGAL_REPRESENTATIVE' && givenBy === 'SUBJECT' && !representativeNeededOn(state, receivedOn, age);
  return ofOthers ? refuse('SUBJECT_MUST_SIGN', { age }) : futureRefusal('Дата получения отзыва', receivedOn, today);
}

function resignation({ personId, consentId, receivedOn }: WithdrawConsent, state: Person, facts: DayFacts, today: string) {
  const { mentor } = state;
  if (!mentor || !SERVING.includes(mentor.state)) return [];
  const { notice } = noticeOfRelease({ noticeGivenOn: receivedOn }, state, mentor, facts, today);
  return notice ? [MentorResigned({ personId, consentId, ...notice })] : [];
}
