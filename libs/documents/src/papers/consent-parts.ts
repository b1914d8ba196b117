/** A paper that proves who one is. */
export interface IdentityDocument {
  /** «паспорт гражданина Российской Федерации». */
  readonly kind?: string;
  readonly number?: string;
  readonly issuedBy?: string;
  readonly issuedOn?: string;
}

export interface ConsentingPerson {
  readonly name?: string;
  readonly address?: string;
  readonly identity?: IdentityDocument;
}

/** What a consent to the processing of personal data must hold (152-ФЗ ст. 9 ч. 4; domain §9.3). All of it may still be missing. */
export interface PersonalDataConsent {
  readonly subject: ConsentingPerson;
  /** Signs for the subject; the authority document is its own mandatory part. */
  readonly representative?: ConsentingPerson & { readonly authority?: string };
  readonly operator: { readonly name?: string; readonly address?: string };
  readonly purpose?: string;
  readonly categories?: readonly string[];
  /** Whoever processes on the operator's instruction; left out, nobody does. */
  readonly processor?: { readonly name?: string; readonly address?: string };
  readonly actions?: readonly string[];
  /** General description of the ways of processing. */
  readonly methods?: string;
  /** «до 31 августа 2027 г.». */
  readonly term?: string;
  readonly withdrawal?: string;
  /** Civil date the form was prepared. */
  readonly date: string;
}

/** What a consent to dissemination must hold (152-ФЗ ст. 10.1; приказ Роскомнадзора от 24.02.2021 № 18; domain §9.3). */
export interface DisseminationConsent {
  readonly subject: { readonly name?: string; readonly contact?: string };
  readonly operator: { readonly name?: string; readonly address?: string };
  /** Addresses of the sites on which the data will stand. */
  readonly sites?: readonly string[];
  readonly purpose?: string;
  readonly categories?: readonly DisseminatedData[];
  readonly term?: string;
  readonly date: string;
}

export interface DisseminatedData {
  readonly data: string;
  /** «запрет на передачу неограниченному кругу лиц, кроме предоставления доступа»; left out, the person sets none. */
  readonly bans?: string;
}

/** A mandatory part that a consent lacks, or a wording that makes it void. */
export interface MissingPart {
  readonly code: string;
  /** A Russian sentence that names the field and the mend; it never quotes what stands there. */
  readonly message: string;
}

/** Words the regulator takes for no list and no term (domain §9.3). */
const VAGUE = /(?:^|[,;]\s*|\sи\s+)(?:ин(?:ые|ая)|друг(?:ие|ая)|любы[ех]|прочи[ех])(?=\s|$)|\sи\s+(?:др|пр|т\.\s*[дп])\./i;
const VAGUE_TERM = /бессрочн|до\s+достижения\s+цел|неопредел[её]нн/i;

const empty = (value: string | readonly unknown[] | undefined): boolean => value === undefined || (typeof value === 'string' ? value.trim() === '' : value.length === 0);

/** Keeps the parts whose condition holds. */
const kept = (parts: readonly (readonly [missing: boolean, code: string, message: string])[]): MissingPart[] =>
  parts.flatMap(([missing, code, message]) => (missing ? [{ code, message }] : []));

/** What a consent to processing still lacks before it may be signed; nothing when it is whole. */
export function missingConsentParts(data: PersonalDataConsent): MissingPart[] {
  const { representative, processor } = data;
  return kept([
    ...personParts(data.subject, 'SUBJECT', 'субъекта персональных данных'),
    ...(representative === undefined ? [] : personParts(representative, 'REPRESENTATIVE', 'представителя')),
    [representative !== undefined && empty(representative.authority), 'REPRESENTATIVE_AUTHORITY', 'Не указан документ, подтверждающий полномочия представителя: впишите его вид, номер и дату.'],
    ...operatorParts(data.operator),
    ...(processor === undefined ? [] : ([
      [empty(processor.name), 'PROCESSOR_NAME', 'Не указано, кому поручена обработка: впишите полное наименование.'],
      [empty(processor.address), 'PROCESSOR_ADDRESS', 'Не указан адрес лица, которому поручена обработка: впишите его.'],
    ] as const)),
    [empty(data.purpose), 'PURPOSE', 'Не указана цель обработки: назовите одну определённую цель.'],
    [empty(data.categories), 'CATEGORIES', 'Не указан перечень персональных данных: перечислите их поимённо.'],
    [(data.categories ?? []).some((one) => VAGUE.test(one)), 'CATEGORIES_VAGUE', 'Перечень персональных данных должен быть закрытым: уберите слова «иные», «другие», «и т. д.».'],
    [empty(data.actions), 'ACTIONS', 'Не указан перечень действий с персональными данными: перечислите их, например «сбор, запись, хранение».'],
    [(data.actions ?? []).some((one) => VAGUE.test(one)), 'ACTIONS_VAGUE', 'Перечень действий должен быть закрытым: уберите слова «иные», «другие», «любые».'],
    [empty(data.methods), 'METHODS', 'Не описаны способы обработки: укажите, например, «с использованием средств автоматизации и без них».'],
    ...termParts(data.term),
    [empty(data.withdrawal), 'WITHDRAWAL', 'Не указан способ отзыва согласия: напишите, кому и как подать отзыв.'],
  ]);
}

/** What a consent to dissemination still lacks before it may be signed; nothing when it is whole. */
export function missingDisseminationParts(data: DisseminationConsent): MissingPart[] {
  return kept([
    [empty(data.subject.name), 'SUBJECT_NAME', 'Не указаны фамилия, имя и отчество субъекта персональных данных: впишите их.'],
    [empty(data.subject.contact), 'SUBJECT_CONTACT', 'Не указаны контактные данные субъекта: впишите телефон, адрес электронной почты или почтовый адрес.'],
    ...operatorParts(data.operator),
    [empty(data.sites), 'SITES', 'Не указаны адреса сайтов, на которых будут размещены данные: впишите их полностью.'],
    [empty(data.purpose), 'PURPOSE', 'Не указана цель распространения: назовите одну определённую цель.'],
    [empty(data.categories), 'CATEGORIES', 'Не указан перечень распространяемых данных: перечислите их поимённо.'],
    [(data.categories ?? []).some((one) => VAGUE.test(one.data)), 'CATEGORIES_VAGUE', 'Перечень распространяемых данных должен быть закрытым: уберите слова «иные», «другие», «и т. д.».'],
    ...termParts(data.term),
  ]);
}

type Part = readonly [missing: boolean, code: string, message: string];

function personParts({ name, address, identity = {} }: ConsentingPerson, code: string, whose: string): Part[] {
  return [
    [empty(name), `${code}_NAME`, `Не указаны фамилия, имя и отчество ${whose}: впишите их полностью.`],
    [empty(address), `${code}_ADDRESS`, `Не указан адрес ${whose}: впишите его.`],
    [empty(identity.kind) || empty(identity.number), `${code}_IDENTITY`, `Не указаны вид и номер документа, удостоверяющего личность ${whose}: впишите их.`],
    [empty(identity.issuedOn), `${code}_IDENTITY_DATE`, `Не указана дата выдачи документа, удостоверяющего личность ${whose}: впишите её.`],
    [empty(identity.issuedBy), `${code}_IDENTITY_ISSUER`, `Не указано, кем выдан документ, удостоверяющий личность ${whose}: впишите орган.`],
  ];
}

const operatorParts = ({ name, address }: { readonly name?: string; readonly address?: string }): Part[] => [
  [empty(name), 'OPERATOR_NAME', 'Не указано наименование оператора: впишите полное наименование организации.'],
  [empty(address), 'OPERATOR_ADDRESS', 'Не указан адрес оператора: впишите адрес организации.'],
];

const termParts = (term: string | undefined): Part[] => [
  [empty(term), 'TERM', 'Не указан срок действия согласия: впишите дату или событие, до которого оно действует.'],
  [VAGUE_TERM.test(term ?? ''), 'TERM_VAGUE', 'Срок действия согласия должен быть определённым: впишите дату вместо слов «бессрочно» или «до достижения цели».'],
];
