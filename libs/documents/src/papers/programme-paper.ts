import type { Paper } from '../paper/paper';
import { spanInWords } from './dates-in-words';
import type { Named } from './name-cases';
import { type ActNumber, type Organisation, actNumber, ended, signsByHand } from './requisites';

/** A participant as the head of a programme names one (PP-8, 001:L265–L269). */
export interface ProgrammeParticipant extends Named {
  /** «12 лет». */
  readonly teachingSeniority?: string;
  /** «3 года»; meaningful for the mentor. */
  readonly mentoringSeniority?: string;
}

export interface ProgrammePaper {
  readonly organisation: Organisation;
  /** «на 2026/2027 учебный год». */
  readonly period: string;
  /** «педагог – педагог». */
  readonly form: string;
  readonly from: string;
  readonly to: string;
  readonly mentor: ProgrammeParticipant;
  readonly mentees: readonly ProgrammeParticipant[];
  readonly measures: readonly ProgrammePaperMeasure[];
  /** The common result under the table (001:L280). */
  readonly result?: string;
  /** Civil date the paper was drawn up. */
  readonly date: string;
  /** The order that approved it; where supervision approves (PP-9), it is left out and the curator signs. */
  readonly approvedBy?: ActNumber;
  readonly curator?: Named;
}

export interface ProgrammePaperMeasure {
  readonly text: string;
  readonly term: string;
  readonly responsible: string;
  readonly result: string;
}

/** Персонализированная программа наставничества: head after PP-8, the table with the columns of 001:L271. */
export function programmePaper(data: ProgrammePaper): Paper {
  const { organisation, period, form, from, to, mentor, mentees, measures, result, approvedBy, curator } = data;
  const group = mentees.length > 1;
  return {
    title: 'Персонализированная программа наставничества',
    date: data.date,
    blocks: [
      ...(approvedBy === undefined ? [] : [{ kind: 'paragraph', align: 'right', text: `УТВЕРЖДЕНА\nприказом ${actNumber(approvedBy)}` } as const]),
      { kind: 'paragraph', align: 'center', text: organisation.shortName ?? organisation.fullName },
      { kind: 'title', text: `ПЕРСОНАЛИЗИРОВАННАЯ ПРОГРАММА НАСТАВНИЧЕСТВА\n${period}` },
      {
        kind: 'fields',
        rows: [
          ['Форма наставничества:', `${form}, работа наставнической ${group ? 'группы' : 'пары'}`],
          ['Срок реализации:', spanInWords(from, to)],
          ['Наставник:', participant(mentor)],
          ...mentees.map((one, at): [string, string] => [group ? `Наставляемый ${at + 1}:` : 'Наставляемый:', participant(one)]),
        ],
      },
      {
        kind: 'table',
        columns: [
          { title: '№ п/п', width: 6, align: 'center' },
          { title: 'Мероприятия', width: 32 },
          { title: 'Сроки реализации', width: 18 },
          { title: 'Ответственные', width: 18 },
          { title: 'Результат', width: 26 },
        ],
        rows: measures.map(({ text, term, responsible, result: outcome }, at) => [String(at + 1), text, term, responsible, outcome]),
      },
      ...(result === undefined ? [] : [{ kind: 'paragraph', text: `Результат: ${ended(result)}` } as const]),
      {
        kind: 'signatures',
        signatures: [
          signsByHand('Наставник', mentor),
          ...mentees.map((mentee) => signsByHand('Наставляемый', mentee)),
          ...(curator === undefined ? [] : [signsByHand('Согласовано:\nкуратор', curator)]),
        ],
      },
    ],
  };
}

function participant({ name, position, teachingSeniority, mentoringSeniority }: ProgrammeParticipant): string {
  const parts = [
    position === undefined ? undefined : `должность: ${position}`,
    teachingSeniority === undefined ? undefined : `педагогический стаж: ${teachingSeniority}`,
    mentoringSeniority === undefined ? undefined : `стаж наставнической деятельности: ${mentoringSeniority}`,
  ];
  return [name, ...parts.filter((part) => part !== undefined)].join(', ');
}
