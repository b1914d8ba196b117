import { inRussian } from '@vekha/calendar/civil-date';
import type { ConsentContents } from './consent-contents.command';
import type { PAPER_PARTS } from './paper-parts';
import type { ConsentKind, GiverRole } from './person-state';
import { refuse } from './rejections';

type Part =
  | (typeof PAPER_PARTS)[number]
  | 'OPERATOR' | 'DATA_CATEGORIES' | 'ACTIONS' | 'TERM' | 'WITHDRAWAL_WAY' | 'SITE';

const titles: Readonly<Record<Part, string>> = {
  SUBJECT_NAME: 'ФИО субъекта',
  SUBJECT_ADDRESS: 'адрес субъекта',
  SUBJECT_CONTACT: 'контакт субъекта',
  IDENTITY_DOCUMENT: 'документ, удостоверяющий личность',
  REPRESENTATIVE_DETAILS: 'сведения о представителе и документ о его полномочиях',
  OPERATOR: 'оператор',
  OPERATOR_ADDRESS: 'адрес оператора',
  DATA_CATEGORIES: 'перечень данных',
  ACTIONS: 'перечень действий с данными',
  TERM: 'срок действия',
  WITHDRAWAL_WAY: 'способ отзыва',
  SITE: 'сайт, на котором публикуют',
  CONDITIONS: 'запреты и условия',
  SIGNATURE: 'подпись',
  SEPARATE_DOCUMENT: 'отдельный документ, не часть анкеты или программы',
};

interface ContentsRule {
  readonly code: string;
  readonly kind: ConsentKind;
  readonly validFrom: string;
  readonly source: string;
  readonly parts: readonly Part[];
}

const PROCESSING: readonly Part[] = [
  'SUBJECT_NAME', 'SUBJECT_ADDRESS', 'IDENTITY_DOCUMENT', 'OPERATOR', 'OPERATOR_ADDRESS', 'DATA_CATEGORIES', 'ACTIONS', 'TERM', 'WITHDRAWAL_WAY', 'SIGNATURE',
];
const DISSEMINATING: readonly Part[] = ['SUBJECT_NAME', 'SUBJECT_CONTACT', 'OPERATOR', 'SITE', 'DATA_CATEGORIES', 'CONDITIONS', 'TERM', 'SIGNATURE'];

/** CO-7 as dated data; of one kind the latest rule in force on the day of signing is the one. */
const contentsRules: readonly ContentsRule[] = [
  { code: 'PROCESSING_9_4', kind: 'PERSONAL_DATA', validFrom: '2006-07-29', source: '152-ФЗ, ст. 9 ч. 4', parts: PROCESSING },
  { code: 'PROCESSING_SEPARATE', kind: 'PERSONAL_DATA', validFrom: '2025-09-01', source: '152-ФЗ, ст. 9 ч. 1 и 4 (закон от 24.06.2025 № 156-ФЗ)', parts: [...PROCESSING, 'SEPARATE_DOCUMENT'] },
  { code: 'DISSEMINATION_10_1', kind: 'DISSEMINATION', validFrom: '2021-03-01', source: '152-ФЗ, ст. 10.1; приказ Роскомнадзора от 24.02.2021 № 18', parts: DISSEMINATING },
  { code: 'DISSEMINATION_SEPARATE', kind: 'DISSEMINATION', validFrom: '2025-09-01', source: '152-ФЗ, ст. 10.1 (закон от 24.06.2025 № 156-ФЗ)', parts: [...DISSEMINATING, 'SEPARATE_DOCUMENT'] },
  { code: 'ASSIGNMENT_WRITTEN', kind: 'ASSIGNMENT', validFrom: '2006-07-29', source: '001:L121; ТК РФ, ст. 351.8', parts: ['SUBJECT_NAME', 'SIGNATURE'] },
];

/** What a consent of each kind allows, by the purposes under which data are sealed. One paper never allows two kinds (CO-3). */
export const purposesOf: Readonly<Record<ConsentKind, readonly string[]>> = {
  PERSONAL_DATA: ['mentoring', 'diagnostics'],
  DISSEMINATION: ['dissemination'],
  ASSIGNMENT: [],
};

/** The code of the rule by which a consent was checked. */
export const contentsPolicy = (kind: ConsentKind, givenOn: string): string => contentsRule(kind, givenOn)?.code ?? '';

/** The rule in force for a consent of the kind on the day it was given; undefined when no law knew such a consent yet. */
function contentsRule(kind: ConsentKind, givenOn: string): ContentsRule | undefined {
  return contentsRules.filter((rule) => rule.kind === kind && rule.validFrom <= givenOn).at(-1);
}

/** CO-7: a consent that lacks a part is refused with every missing part named. */
export function contentsRefusal(contents: ConsentContents, giverRole: GiverRole) {
  const rule = contentsRule(contents.kind, contents.givenOn);
  if (!rule) return refuse('CONSENT_TOO_OLD', { date: inRussian(contents.givenOn) });
  const asked = giverRole === 'LEGAL_REPRESENTATIVE' ? [...rule.parts, 'REPRESENTATIVE_DETAILS' as const] : rule.parts;
  const missing = asked.filter((part) => !holds(contents, part));
  return missing.length > 0 ? refuse('CONSENT_INCOMPLETE', { parts: missing.map((part) => titles[part]).join('; '), source: rule.source }) : undefined;
}

function holds({ operator, dataCategories, actions, validUntil, withdrawalWay, site, contains }: ConsentContents, part: Part): boolean {
  switch (part) {
    case 'OPERATOR':
      return operator !== undefined;
    case 'DATA_CATEGORIES':
      return dataCategories.length > 0;
    case 'ACTIONS':
      return actions.length > 0;
    case 'TERM':
      return validUntil !== undefined;
    case 'WITHDRAWAL_WAY':
      return withdrawalWay !== undefined;
    case 'SITE':
      return site !== undefined;
    default:
      return contains.includes(part);
  }
}
