import type { Block, Column, Signature } from '../paper/paper';
import { inWords } from './dates-in-words';
import { type Named, initialsOf } from './name-cases';

/** The institution a paper comes from. */
export interface Organisation {
  /** As the charter names it. */
  readonly fullName: string;
  readonly shortName?: string;
  /** «г. Усть-Илимск». */
  readonly place?: string;
  readonly address?: string;
  readonly director: Named;
}

/** Number and civil date of an act. */
export interface ActNumber {
  readonly number: string;
  readonly date: string;
}

/** «№ 01-35-10 от 10 ноября 2023 г.». */
export const actNumber = ({ number, date }: ActNumber): string => `№\u00a0${number} от\u00a0${inWords(date)}`;

/** A place to write on, inside a sentence. */
export const BLANK = '____________________';

/** The text with a full stop, unless it ends with a sign of its own. */
export const ended = (text: string): string => (/[.;:!?]$/.test(text) ? text : `${text}.`);

/** The text as a sentence: a capital first and a full stop last. */
export const sentence = (text: string): string => ended(`${text.charAt(0).toUpperCase()}${text.slice(1)}`);

/** The texts as points of one list: each ends with a semicolon, the last with a full stop. */
export const listed = (texts: readonly string[]): { text: string }[] =>
  texts.map((text, at) => ({ text: at + 1 === texts.length ? ended(text) : `${text.replace(/[.;]$/, '')};` }));

/** The head of an act: the institution, the kind, date and number, place, subject. */
export function headOfAct(kind: string, { fullName, shortName, place }: Organisation, act: ActNumber, subject: string): Block[] {
  const name = shortName === undefined ? fullName : `${fullName}\n(${shortName})`;
  return [
    { kind: 'paragraph', align: 'center', text: name },
    { kind: 'title', text: kind },
    { kind: 'sides', left: inWords(act.date), right: `№\u00a0${act.number}` },
    ...(place === undefined ? [] : [{ kind: 'paragraph', align: 'center', text: place } as const]),
    { kind: 'paragraph', align: 'left', bold: true, text: subject },
  ];
}

/** «Приложение № 1 к приказу от … № …» at the top right of a new page. */
export const headOfAnnex = (number: number, toWhat: string, act: ActNumber): Block[] => [
  { kind: 'new-page' },
  { kind: 'paragraph', align: 'right', text: `Приложение №\u00a0${number}\n${toWhat} ${actNumber(act)}` },
];

/** The director's place to sign. */
export const signedByDirector = ({ director }: Organisation): Block => ({
  kind: 'signatures',
  signatures: [{ role: director.position ?? 'Директор', name: initialsOf(director.name) }],
});

/** A person's place to sign, with the date to be written by hand. */
export const signsByHand = (role: string, { name }: Pick<Named, 'name'>): Signature => ({ role, name: initialsOf(name), date: 'blank' });

/** Columns of a table in which people sign that they have read a paper. */
export const ACQUAINTANCE_COLUMNS: readonly Column[] = [
  { title: '№', width: 6, align: 'center' },
  { title: 'Фамилия, имя, отчество', width: 34 },
  { title: 'Должность', width: 26 },
  { title: 'Подпись', width: 17 },
  { title: 'Дата', width: 17 },
];

/** «С приказом ознакомлены:» with a row for each person. */
export function acquaintance(withWhat: string, people: readonly Named[]): Block[] {
  return [
    { kind: 'section', text: `${withWhat} ознакомлены:` },
    { kind: 'table', columns: ACQUAINTANCE_COLUMNS, rows: people.map(({ name, position }, at) => [String(at + 1), name, position ?? '']) },
  ];
}
