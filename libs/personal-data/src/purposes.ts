/** Why personal data may be kept without the person's consent, or that nothing but consent allows it. */
export type LegalBasis = 'CONSENT' | 'LAW';

export interface Purpose {
  /** What people read: «ведение наставничества». */
  readonly title: string;
  readonly basis: LegalBasis;
  /** The act the basis rests on. */
  readonly source: string;
}

/**
 * What personal data are kept for. Each person has a key of their own for each purpose, so that one consent withdrawn
 * destroys what it allowed and nothing else (domain §9.3: one consent, one purpose).
 */
export const purposes = {
  /** The cards of mentors and mentees: name, position, seniority, needs, contacts. */
  mentoring: { title: 'ведение наставничества', basis: 'CONSENT', source: '152-ФЗ, ст. 6 ч. 1 п. 1' },
  /** Names and portraits shown to everybody. */
  dissemination: { title: 'распространение на сайте', basis: 'CONSENT', source: '152-ФЗ, ст. 10.1' },
  /** Answers to questionnaires, results of diagnostics. */
  diagnostics: { title: 'опросы и диагностика', basis: 'CONSENT', source: '152-ФЗ, ст. 6 ч. 1 п. 1' },
  /** Who gave a consent and the paper itself: proof outlives what it allowed. */
  consentProof: { title: 'подтверждение согласий', basis: 'LAW', source: '152-ФЗ, ст. 9 ч. 3' },
  /** Names in orders, agreements and acknowledgements, kept by labour and archive law. */
  employment: { title: 'кадровые и распорядительные документы', basis: 'LAW', source: 'ТК РФ, ст. 351.8; приказ Росархива № 236' },
  /** Requests of persons about their data and the answers. */
  requests: { title: 'обращения о персональных данных', basis: 'LAW', source: '152-ФЗ, ст. 20' },
  /** Acts of destruction, kept for three years. */
  destructionActs: { title: 'акты об уничтожении', basis: 'LAW', source: 'приказ Роскомнадзора № 179' },
  /** Papers about several people at once; the subject of the key is the paper. */
  archive: { title: 'документы о нескольких людях', basis: 'LAW', source: 'приказ Росархива № 236' },
} as const satisfies Readonly<Record<string, Purpose>>;

export type PurposeCode = keyof typeof purposes;

export const purposeCodes = Object.keys(purposes) as readonly PurposeCode[];
