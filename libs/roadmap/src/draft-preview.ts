import { academicYear } from '@vekha/calendar/academic-year';
import type { FindingCode } from './document-findings';
import type { RoadmapEvent } from './events';
import { findingWords } from './finding-words';

interface Span {
  readonly start?: string;
  readonly due: string;
}

/** One row of a draft before it is made. Dates are civil dates in the school's zone; sentences are Russian. */
export interface PreviewRow {
  readonly measureId: string;
  readonly stageId: string;
  readonly text: string;
  /** The words of the document, of the row or of its stage. */
  readonly verbatim: string;
  readonly status: string;
  /** The dates of the year the roadmap is drawn from. */
  readonly from?: Span;
  readonly to?: Span & { readonly effectiveDue: string };
  /** How many times a recurring row falls due. */
  readonly times?: number;
  readonly assumption?: string;
  readonly readings?: readonly string[];
  readonly findings: readonly string[];
}

export interface PreviewCounts {
  readonly rows: number;
  readonly dated: number;
  readonly shifted: number;
  readonly assumed: number;
  readonly toClarify: number;
  readonly undated: number;
  readonly findings: number;
}

export interface DraftPreview {
  readonly title: string;
  /** `2026/27`. */
  readonly academicYear: string;
  readonly summary: string;
  readonly counts: PreviewCounts;
  readonly rows: readonly PreviewRow[];
  readonly findings: readonly { readonly code: string; readonly text: string; readonly measures: readonly string[] }[];
}

const STATUS = {
  RESOLVED: 'Срок понятен',
  RESOLVED_WITH_ASSUMPTION: 'Срок понят с допущением',
  AMBIGUOUS: 'Срок можно понять по-разному: выберите прочтение',
  NOT_A_DEADLINE: 'В ячейке не срок: назовите даты или приложите график',
  UNPARSED: 'Слова срока незнакомы: назовите даты',
  DATES_AWAITED: 'Смысл ясен, дат ещё нет: их даст календарь школы или уточнение',
  MISSING: 'Срока нет: назовите даты',
} as const;

/** The draft its events would make, as a table for the person who decides. */
export function draftPreview(events: readonly RoadmapEvent[]): DraftPreview {
  const findings = events.flatMap(({ type, data }) => (type === 'FindingRaised' ? [{ code: data.code, text: findingWords[data.code as FindingCode], measures: data.measures }] : []));
  const terms = new Map<string, Partial<PreviewRow>>();
  const times = new Map<string, number>();
  for (const event of events) {
    if (event.type === 'OccurrenceScheduled' && event.data.kind === 'PERIOD') times.set(event.data.measureId, (times.get(event.data.measureId) ?? 0) + 1);
    const term = termOf(event);
    if (term && 'measureId' in event.data) terms.set(event.data.measureId, term);
  }
  const rows = events.flatMap(({ type, data }): PreviewRow[] => {
    if (type !== 'MeasurePlanned') return [];
    const { measureId, stageId, text } = data;
    const count = times.get(measureId);
    const noticed = findings.filter(({ measures }) => measures.includes(measureId)).map((finding) => finding.text);
    return [{ measureId, stageId, text, verbatim: '', status: STATUS.MISSING, ...terms.get(measureId), ...(count !== undefined && { times: count }), findings: noticed }];
  });
  const counts = countsOf(rows, findings.length);
  return { ...headOf(events), summary: summaryOf(counts), counts, rows, findings };
}

function headOf(events: readonly RoadmapEvent[]): { title: string; academicYear: string } {
  for (const { data } of events) if ('title' in data) return { title: data.title, academicYear: academicYear(data.academicYear).label };
  return { title: '', academicYear: '' };
}

function termOf(event: RoadmapEvent): Partial<PreviewRow> | undefined {
  switch (event.type) {
    case 'DeadlineParsed': {
      const { verbatim, status, assumption, shiftedFrom, deadline } = event.data;
      const { start, nominalDue, effectiveDue } = deadline;
      return {
        verbatim,
        status: STATUS[status],
        ...(shiftedFrom && { from: shiftedFrom }),
        to: { ...(start !== undefined && { start }), due: nominalDue, effectiveDue },
        ...(assumption !== undefined && { assumption }),
      };
    }
    case 'DeadlineAmbiguityDetected': {
      const { verbatim, status, readings } = event.data;
      return { verbatim, status: STATUS[status], ...(readings.length > 0 && { readings: readings.map(({ why, windows }) => `${windows.map(inWords).join('; ')} — ${why}`) }) };
    }
    case 'DeadlineMissing':
      return { verbatim: event.data.verbatim };
    default:
      return undefined;
  }
}

const inWords = ({ start, due }: Span): string => (start === undefined ? due : `${start} – ${due}`);

function countsOf(rows: readonly PreviewRow[], findings: number): PreviewCounts {
  const count = (holds: (row: PreviewRow) => boolean): number => rows.filter(holds).length;
  return {
    rows: rows.length,
    dated: count(({ to }) => to !== undefined),
    shifted: count(({ from }) => from !== undefined),
    assumed: count(({ status }) => status === STATUS.RESOLVED_WITH_ASSUMPTION),
    toClarify: count(({ to, status }) => to === undefined && status !== STATUS.MISSING),
    undated: count(({ status }) => status === STATUS.MISSING),
    findings,
  };
}

function summaryOf({ rows, dated, shifted, assumed, toClarify, undated, findings }: PreviewCounts): string {
  const said = [`Мероприятий: ${rows}`, `со сроком: ${dated}`, `перенесено из другого года: ${shifted}`, `с допущением: ${assumed}`, `требуют уточнения: ${toClarify}`, `без срока: ${undated}`, `замечаний: ${findings}`];
  return `${said.join('; ')}.`;
}
