import type { Block, Paper } from '../paper/paper';
import { inFigures, inWords } from './dates-in-words';
import { type Named, initialsOf, withPosition } from './name-cases';
import { ACQUAINTANCE_COLUMNS, type ActNumber, type Organisation, headOfAct, sentence } from './requisites';

export interface Minutes {
  readonly organisation: Organisation;
  /** In the genitive: «заседания методического совета наставников» (DO-6: the minutes name the body). */
  readonly meetingOf: string;
  readonly minutes: ActNumber;
  readonly chair: Named;
  readonly secretary: Named;
  readonly present: readonly Named[];
  readonly items: readonly MinutesItem[];
}

export interface MinutesItem {
  readonly subject: string;
  /** What was said, one entry per speech. */
  readonly heard: readonly string[];
  readonly decided: readonly string[];
  readonly vote?: { readonly yes: number; readonly no: number; readonly abstained: number };
}

/** Протокол заседания. */
export function minutesPaper({ organisation, meetingOf, minutes, chair, secretary, present, items }: Minutes): Paper {
  return {
    title: `Протокол № ${minutes.number} ${meetingOf}`,
    date: minutes.date,
    blocks: [
      ...headOfAct('ПРОТОКОЛ', organisation, minutes, meetingOf),
      { kind: 'fields', rows: [['Председатель:', withPosition(chair)], ['Секретарь:', withPosition(secretary)], ['Присутствовали:', present.map(withPosition).join(';\n')]] },
      { kind: 'section', text: 'ПОВЕСТКА ДНЯ' },
      { kind: 'points', points: items.map(({ subject }) => ({ text: sentence(subject) })) },
      ...items.flatMap(discussed),
      { kind: 'signatures', signatures: [{ role: 'Председатель', name: initialsOf(chair.name) }, { role: 'Секретарь', name: initialsOf(secretary.name) }] },
    ],
  };
}

function discussed({ subject, heard, decided, vote }: MinutesItem, at: number): Block[] {
  return [
    { kind: 'section', text: `${at + 1}. ${subject}` },
    { kind: 'paragraph', align: 'left', bold: true, text: 'СЛУШАЛИ:' },
    ...heard.map((text) => ({ kind: 'paragraph', text: sentence(text) }) as const),
    { kind: 'paragraph', align: 'left', bold: true, text: 'РЕШИЛИ:' },
    { kind: 'points', prefix: String(at + 1), points: decided.map((text) => ({ text: sentence(text) })) },
    ...(vote === undefined ? [] : [{ kind: 'paragraph', align: 'left', text: `Голосовали: «за» — ${vote.yes}, «против» — ${vote.no}, «воздержались» — ${vote.abstained}.` } as const]),
  ];
}

export interface AcquaintanceSheet {
  readonly organisation: Organisation;
  /** «приказом», «положением»: the paper in the instrumental. */
  readonly withWhat: string;
  /** «О закреплении наставнических пар». */
  readonly subject: string;
  readonly act: ActNumber;
  readonly people: readonly (Named & { readonly acknowledgedOn?: string })[];
}

/** Журнал (лист) ознакомления: who has read an act, with places to sign; a known date is printed. */
export function acquaintanceSheet({ organisation, withWhat, subject, act, people }: AcquaintanceSheet): Paper {
  const rows = people.map(({ name, position, acknowledgedOn }, at) => [String(at + 1), name, position ?? '', '', acknowledgedOn === undefined ? '' : inFigures(acknowledgedOn)]);
  return {
    title: `Журнал ознакомления с актом № ${act.number}`,
    date: act.date,
    blocks: [
      { kind: 'paragraph', align: 'center', text: organisation.shortName ?? organisation.fullName },
      { kind: 'title', text: 'ЖУРНАЛ ОЗНАКОМЛЕНИЯ' },
      { kind: 'paragraph', align: 'center', text: `с ${withWhat} №\u00a0${act.number} от\u00a0${inWords(act.date)}\n«${subject}»` },
      { kind: 'table', columns: ACQUAINTANCE_COLUMNS, rows },
    ],
  };
}

