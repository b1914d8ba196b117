import type { Paper } from '@vekha/documents/paper/paper';
import { disseminationConsentPaper, personalDataConsentPaper } from '@vekha/documents/papers/consent-papers';
import type { PersonalDataConsent } from '@vekha/documents/papers/consent-parts';
import { inWords } from '@vekha/documents/papers/dates-in-words';
import { assignmentConsent } from '@vekha/documents/papers/supplementary-agreement';
import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { ConsentSigned } from '@vekha/people/consent-events';
import { purposes as allPurposes } from '@vekha/personal-data/purposes';
import { consentRegister } from '@vekha/registers/consents/consent-register';
import { cardsOf, missing, named, organisationOf, type PaperSight, type Read } from './paper-sight';
import { actionInWords, dataInWords, withdrawalInWords } from './paper-words';

type Signed = Partial<DataOf<typeof ConsentSigned.fields>>;

/** What a mentor agrees to do when nothing else was written (001:L121, L129). */
const DUTIES = ['сопровождать наставляемого по персонализированной программе наставничества', 'вести учёт встреч и хода программы', 'представить отчёт по итогам программы'];

/** Each consent is a paper of its own (CO-3). One only asked for is a form: what is not known yet is left for the pen. */
export async function consentPaperOf(sight: PaperSight, personId: string, consentId: string): Promise<Paper> {
  const found = sight.registers.get(consentRegister, consentId);
  if (found?.row.personId !== personId) throw missing();
  const { row, scope } = found;
  const signed = await signedConsent(sight, personId, consentId);
  const card = cardsOf(sight, [personId]).get(personId);
  const read = await sight.open([card, signed], 'paper consent');
  const organisation = organisationOf(sight, scope.replace('school:', ''));
  const date = row.givenOn ?? row.since;
  const person = named(card, read);
  if (row.kind === 'ASSIGNMENT') return assignmentConsent({ organisation, mentor: person, date, duties: DUTIES, ...(signed.validUntil !== undefined && { from: date, to: signed.validUntil }) });

  const operator = { name: signed.operator ?? organisation.fullName };
  const term = signed.validUntil === undefined ? {} : { term: `до ${inWords(signed.validUntil)}` };
  const categories = signed.dataCategories?.map(dataInWords) ?? [];
  const purpose = purposeInWords(signed.purposes ?? []);
  if (row.kind === 'DISSEMINATION') {
    const conditions = read(signed.conditions);
    const listed = categories.map((data) => ({ data, ...(conditions !== undefined && { bans: conditions }) }));
    return disseminationConsentPaper({ subject: { name: person.name }, operator, date, categories: listed, ...purpose, ...term, ...(signed.site !== undefined && { sites: [signed.site] }) });
  }
  return personalDataConsentPaper({
    subject: { name: person.name }, operator, date, ...representativeOf(signed, read), ...purpose, ...term, ...termsOf(signed),
    ...(categories.length > 0 && { categories }),
  });
}

function representativeOf({ giverRole, giver, authority }: Signed, read: Read): Pick<PersonalDataConsent, 'representative'> {
  if (giverRole !== 'LEGAL_REPRESENTATIVE') return {};
  const [name, document] = [read(giver), read(authority)];
  return { representative: { ...(name !== undefined && { name }), ...(document !== undefined && { authority: document }) } };
}

function termsOf({ actions = [], processor, withdrawalWay }: Signed): Pick<PersonalDataConsent, 'actions' | 'processor' | 'withdrawal'> {
  return {
    ...(actions.length > 0 && { actions: actions.map(actionInWords) }),
    ...(processor !== undefined && { processor: { name: processor } }),
    ...(withdrawalWay !== undefined && { withdrawal: withdrawalInWords(withdrawalWay) }),
  };
}

async function signedConsent(sight: PaperSight, personId: string, consentId: string): Promise<Signed> {
  const events = await sight.events(`person-${personId}`);
  const event = events.findLast(({ type, data }) => type === 'ConsentSigned' && (data as Signed).consentId === consentId);
  return (event?.data ?? {}) as Signed;
}

function purposeInWords(codes: readonly string[]): { readonly purpose?: string } {
  const titles = codes.map((code) => (Object.hasOwn(allPurposes, code) ? allPurposes[code as keyof typeof allPurposes].title : code));
  return titles.length === 0 ? {} : { purpose: titles.join(', ') };
}
