import type { Paper } from '../paper/paper';
import { inWords, spanInWords } from './dates-in-words';
import { type Named, initialsOf, nameIn } from './name-cases';
import { type ActNumber, type Organisation, acquaintance, actNumber, ended, headOfAct, signedByDirector } from './requisites';

export interface AppointmentOrder {
  readonly organisation: Organisation;
  readonly order: ActNumber;
  readonly mentor: Named;
  /** Civil date of the mentor's written consent (001:L121). */
  readonly consentDate: string;
  readonly from: string;
  readonly to?: string;
  /** Date of the supplementary agreement (ТК ст. 351.8); named when given. */
  readonly agreement?: ActNumber;
  /** Local acts the order rests on, in the instrumental: «Положением о наставничестве, утверждённым приказом № 37 от 12.01.2023». */
  readonly grounds?: readonly string[];
  readonly curator?: Named;
  /** Both are employees, so ТК ст. 351.8 is cited in orders from 2025-03-01 on. */
  readonly employees: boolean;
}

/** First day of ТК ст. 351.8 (Федеральный закон от 09.11.2024 № 381-ФЗ; domain §9.1). */
const LABOUR_CODE_FROM = '2025-03-01';

/** Приказ о назначении наставника (001:L121: with written consent, by the director's order). */
export function appointmentOrder(data: AppointmentOrder): Paper {
  const { organisation, order, mentor, from, to, agreement, curator } = data;
  const position = mentor.position === undefined ? '' : ` (должность: ${mentor.position})`;
  const points = [
    `Назначить наставником ${nameIn(mentor, 'accusative')}${position} ${spanInWords(from, to)}`,
    agreement === undefined
      ? undefined
      : `Содержание, срок, форму выполнения и условия оплаты работы по наставничеству определить дополнительным соглашением ${actNumber(agreement)} к трудовому договору`,
    curator === undefined
      ? undefined
      : `Куратору программ наставничества ${nameIn(curator, 'dative')} внести сведения о назначении в банк наставников и ознакомить наставника с настоящим приказом под подпись`,
    'Контроль за исполнением настоящего приказа оставляю за собой',
  ];
  return {
    title: `Приказ № ${order.number} о назначении наставника`,
    date: order.date,
    blocks: [
      ...headOfAct('ПРИКАЗ', organisation, order, 'О назначении наставника'),
      { kind: 'paragraph', text: groundsOf(data) },
      { kind: 'paragraph', align: 'left', bold: true, text: 'ПРИКАЗЫВАЮ:' },
      { kind: 'points', points: points.filter((text) => text !== undefined).map((text) => ({ text: ended(text) })) },
      { kind: 'paragraph', align: 'left', text: `Основание: письменное согласие ${initialsOf(nameIn(mentor, 'genitive'))} от\u00a0${inWords(data.consentDate)}` },
      signedByDirector(organisation),
      ...acquaintance('С приказом', [mentor, ...(curator === undefined ? [] : [curator])]),
    ],
  };
}

function groundsOf({ grounds = [], employees, order }: AppointmentOrder): string {
  const law = employees && order.date >= LABOUR_CODE_FROM ? ['статьёй 351.8 Трудового кодекса Российской Федерации'] : [];
  const acts = [...law, ...grounds];
  const purpose = 'целях методической поддержки и профессионального развития педагогических работников';
  return acts.length === 0 ? `В ${purpose}` : `В соответствии ${law.length === 0 ? 'с' : 'со'} ${acts.join(', ')}, в ${purpose}`;
}
