import { formFor } from '@vekha/calendar/counted';
import type { Paper } from '../paper/paper';
import { inFigures } from './dates-in-words';
import { type Named, nameIn, withPosition } from './name-cases';
import { type ActNumber, type Organisation, acquaintance, headOfAct, headOfAnnex, signedByDirector } from './requisites';

export interface PairOrder {
  readonly organisation: Organisation;
  readonly order: ActNumber;
  /** One order may approve many pairs and groups (PR-7, 001:L129). */
  readonly pairs: readonly OrderedPair[];
  readonly curator: Named;
  /** Local acts the order rests on, in the instrumental: «Положением о наставничестве». */
  readonly grounds?: readonly string[];
}

export interface OrderedPair {
  readonly mentor: Named;
  /** One in a pair, two or more in a group (PR-5, 001:L53). */
  readonly mentees: readonly Named[];
  /** «педагог – педагог». */
  readonly form: string;
  readonly from: string;
  readonly to: string;
}

/** Приказ о закреплении наставнических пар и групп with the annex that lists them (001:L129, L185). */
export function pairOrder({ organisation, order, pairs, curator, grounds = [] }: PairOrder): Paper {
  const groups = pairs.some(({ mentees }) => mentees.length > 1);
  const single = pairs.some(({ mentees }) => mentees.length === 1);
  const what = groups && single ? 'наставнических пар и групп' : formOf(groups, pairs.length);
  const points = [
    `Закрепить состав ${what} согласно приложению №\u00a01 к настоящему приказу.`,
    'Наставникам совместно с наставляемыми разработать персонализированные программы наставничества и представить их куратору.',
    `Куратору программ наставничества ${nameIn(curator, 'dative')} обеспечить организационное и методическое сопровождение работы и ознакомить участников с настоящим приказом под подпись.`,
    'Контроль за исполнением настоящего приказа оставляю за собой.',
  ];
  const people = [...new Map([curator, ...pairs.flatMap(({ mentor, mentees }) => [mentor, ...mentees])].map((one) => [withPosition(one), one])).values()];
  return {
    title: `Приказ № ${order.number} о закреплении ${what}`,
    date: order.date,
    blocks: [
      ...headOfAct('ПРИКАЗ', organisation, order, `О закреплении ${what}`),
      { kind: 'paragraph', text: `${grounds.length === 0 ? 'В' : `В соответствии с ${grounds.join(', ')}, в`} целях организации наставничества и на основании письменного согласия участников` },
      { kind: 'paragraph', align: 'left', bold: true, text: 'ПРИКАЗЫВАЮ:' },
      { kind: 'points', points: points.map((text) => ({ text })) },
      signedByDirector(organisation),
      ...headOfAnnex(1, 'к приказу', order),
      { kind: 'title', text: `Состав ${what}` },
      {
        kind: 'table',
        columns: [
          { title: '№', width: 5, align: 'center' },
          { title: 'Наставник', width: 28 },
          { title: groups ? 'Наставляемые' : 'Наставляемый', width: 31 },
          { title: 'Форма', width: 17 },
          { title: 'Срок', width: 19 },
        ],
        rows: pairs.map(({ mentor, mentees, form, from, to }, at) => [
          String(at + 1), withPosition(mentor), mentees.map(withPosition).join(';\n'), form, `с\u00a0${inFigures(from)} по\u00a0${inFigures(to)}`,
        ]),
      },
      ...acquaintance('С приказом', people),
    ],
  };
}

const formOf = (groups: boolean, count: number): string =>
  groups ? formFor(count, 'наставнической группы', 'наставнических групп', 'наставнических групп') : formFor(count, 'наставнической пары', 'наставнических пар', 'наставнических пар');
