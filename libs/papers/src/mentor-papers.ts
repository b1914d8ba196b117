import type { Paper } from '@vekha/documents/paper/paper';
import { appointmentOrder } from '@vekha/documents/papers/appointment-order';
import { actNumber, BLANK } from '@vekha/documents/papers/requisites';
import { supplementaryAgreement } from '@vekha/documents/papers/supplementary-agreement';
import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { MentorAppointed } from '@vekha/people/mentor-events';
import { consentRegister } from '@vekha/registers/consents/consent-register';
import { cardsOf, missing, named, organisationOf, PaperRefused, type PaperSight } from './paper-sight';

type Appointment = DataOf<typeof MentorAppointed.fields>;

/** The order that appoints a mentor, the last one when there are several (001:L121). */
export async function appointmentOrderOf(sight: PaperSight, personId: string): Promise<Paper> {
  const { schoolId, order, appointedOn, until, consentId, supplementaryAgreement: agreement } = await appointmentOf(sight, personId);
  const card = cardsOf(sight, [personId]).get(personId);
  const read = await sight.open(card, 'paper appointment order');
  const consent = sight.registers.get(consentRegister, consentId);
  return appointmentOrder({
    organisation: organisationOf(sight, schoolId), order: { number: order.number, date: order.date }, mentor: named(card, read), consentDate: consent?.row.givenOn ?? order.date, from: appointedOn,
    ...(until !== undefined && { to: until }), ...(agreement?.number !== undefined && { agreement: { number: agreement.number, date: agreement.date } }), employees: agreement !== undefined,
  });
}

/** The supplementary agreement of ТК ст. 351.8; the labour contract is kept elsewhere, so its number is left for the pen. */
export async function supplementaryAgreementOf(sight: PaperSight, personId: string): Promise<Paper> {
  const { schoolId, appointedOn, supplementaryAgreement: agreement } = await appointmentOf(sight, personId);
  if (!agreement) throw new PaperRefused(409, 'AGREEMENT_MISSING', 'Назначение записано без дополнительного соглашения, поэтому печатать нечего.');
  const card = cardsOf(sight, [personId]).get(personId);
  const read = await sight.open([card, agreement], 'paper supplementary agreement');
  const contract = { number: BLANK, date: agreement.date };
  const paper = supplementaryAgreement({
    organisation: organisationOf(sight, schoolId), agreement: { number: agreement.number ?? BLANK, date: agreement.date }, contract, employee: named(card, read), from: appointedOn, to: agreement.term,
    content: [read(agreement.content) ?? BLANK], form: read(agreement.form) ?? BLANK, pay: read(agreement.payment) ?? BLANK,
  });
  const unknown = `№\u00a0${BLANK} от\u00a0«___» ____________ 20___ г.`;
  return { ...paper, blocks: paper.blocks.map((block) => (block.kind === 'title' ? { ...block, text: block.text.replace(actNumber(contract), unknown) } : block)) };
}

async function appointmentOf(sight: PaperSight, personId: string): Promise<Appointment> {
  cardsOf(sight, [personId]);
  const last = (await sight.events(`person-${personId}`)).findLast(({ type }) => type === 'MentorAppointed');
  if (!last) throw new PaperRefused(409, 'MENTOR_NOT_APPOINTED', 'Участник ещё не назначен наставником. Запишите приказ о назначении, и бумагу можно будет напечатать.');
  if (typeof last.data !== 'object') throw missing();
  return last.data as Appointment;
}
