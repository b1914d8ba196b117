import { code, date, defineEvent, impersonalText, list, optional, record, reference } from '@vekha/event-sourcing/event-definition';
import { localAct } from './settings-events';

const ofSchool = { schoolId: reference('school') };
const order = record({ number: impersonalText(), date: date(), documentId: optional(reference('document')) });

const appointment = {
  ...ofSchool,
  personId: reference('person'),
  /** A deputy head (001:L138), or somebody else where a local act allows it. */
  post: code('DEPUTY_HEAD', 'OTHER'),
  act: optional(localAct),
  order,
  /** First day in the office. */
  from: date(),
};

export const CuratorAppointed = defineEvent('CuratorAppointed', 1, 'назначен куратор', appointment);
export const CuratorReplaced = defineEvent('CuratorReplaced', 1, 'куратор заменён', { ...appointment, former: reference('person') });
export const CuratorDismissed = defineEvent('CuratorDismissed', 1, 'куратор освобождён от обязанностей', { ...ofSchool, personId: reference('person'), order, from: date() });

const composition = { ...ofSchool, members: list(reference('person')), chair: reference('person') };

export const MentorCouncilProposed = defineEvent('MentorCouncilProposed', 1, 'предложен состав совета наставников', composition);
export const MentorCouncilApproved = defineEvent('MentorCouncilApproved', 1, 'утверждён состав совета наставников', { ...composition, order });
export const MentorCouncilDissolved = defineEvent('MentorCouncilDissolved', 1, 'совет наставников распущен', { ...ofSchool, order });

export const AgreementConcluded = defineEvent('AgreementConcluded', 1, 'заключён договор о сотрудничестве', {
  ...ofSchool,
  agreementId: reference('agreement'),
  subject: code('NETWORK', 'SOCIAL_PARTNERSHIP', 'MENTOR_TRAINING', 'CIVIL_LAW'),
  /** The institution on the other side; of a contract with a person there is the id instead. */
  partner: optional(impersonalText()),
  personId: optional(reference('person')),
  number: impersonalText(),
  date: date(),
  validUntil: optional(date()),
  documentId: optional(reference('document')),
});

export const AgreementTerminated = defineEvent('AgreementTerminated', 1, 'договор о сотрудничестве прекращён', {
  ...ofSchool,
  agreementId: reference('agreement'),
  ground: code('TERM_ENDED', 'BY_BOTH_SIDES', 'BY_THE_SCHOOL', 'BY_THE_PARTNER'),
  on: date(),
});

export const organisationEvents = [
  CuratorAppointed, CuratorReplaced, CuratorDismissed, MentorCouncilProposed, MentorCouncilApproved, MentorCouncilDissolved, AgreementConcluded,
  AgreementTerminated,
] as const;
