import { academicYearOf } from '@vekha/calendar/academic-year';
import { counted } from '@vekha/calendar/counted';
import type { Paper } from '@vekha/documents/paper/paper';
import { inFigures } from '@vekha/documents/papers/dates-in-words';
import { pairOrder } from '@vekha/documents/papers/pair-order';
import { programmePaper, type ProgrammeParticipant } from '@vekha/documents/papers/programme-paper';
import { BLANK } from '@vekha/documents/papers/requisites';
import type { RowOf } from '@vekha/event-sourcing/projection';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { type MatchRow, matchRegister } from '@vekha/registers/matches/match-register';
import { mentorRegister } from '@vekha/registers/mentors/mentor-register';
import { MENTORING_FORMS } from '@vekha/registers/mentoring-words';
import { programmeRegister } from '@vekha/registers/programmes/programme-register';
import { cardsOf, curatorOf, missing, named, organisationOf, PaperRefused, type PaperSight, type Read } from './paper-sight';
import { responsibleInWords } from './paper-words';

const formInWords = ({ form, localForm }: Pick<MatchRow, 'form' | 'localForm'>): string => localForm ?? MENTORING_FORMS[form as keyof typeof MENTORING_FORMS] ?? form;
const schoolOf = (scope: string): string => scope.replace('school:', '');

/** The personalised programme as it stands now: head after PP-8, table after 001:L271. */
export async function programmePaperOf(sight: PaperSight, programmeId: string): Promise<Paper> {
  const found = sight.registers.get(programmeRegister, programmeId);
  const pair = sight.registers.get(matchRegister, programmeId);
  if (!found || !pair) throw missing();
  const { row, scope } = found;
  const { plannedStart, plannedEnd } = row;
  if (plannedStart === null || plannedEnd === null) throw new PaperRefused(409, 'PROGRAMME_NOT_DRAFTED', 'Программа ещё не составлена. Составьте её проект, и её можно будет напечатать.');
  const everybody = [row.mentorId, ...row.menteeIds];
  const cards = cardsOf(sight, everybody);
  const mentors = new Map(everybody.map((personId) => [personId, sight.registers.get(mentorRegister, personId)?.row]));
  const read = await sight.open([[...cards.values()], [...mentors.values()].map(yearsOf), row.measures], 'paper programme');
  const results = await expectedResults(sight, programmeId);
  const participant = (personId: string): ProgrammeParticipant => ({ ...named(cards.get(personId), read), ...seniority(mentors.get(personId), read) });
  const measures = row.measures.map(({ measureId, text, ownText, deadlineVerbatim, due, responsible }) => ({
    text: text ?? read(ownText) ?? '',
    term: deadlineVerbatim ?? (due === null ? '' : `до ${inFigures(due)}`),
    responsible: responsible.map(responsibleInWords).join(', '),
    result: results.get(measureId) ?? '',
  }));
  const { orderNumber, orderDate } = row;
  const year = academicYearOf(plannedStart).startYear;
  return programmePaper({
    organisation: organisationOf(sight, schoolOf(scope)), period: `на ${year}/${year + 1} учебный год`, form: formInWords(pair.row), from: plannedStart, to: plannedEnd,
    mentor: participant(row.mentorId), mentees: row.menteeIds.map(participant), measures, date: row.startedOn ?? plannedStart,
    ...(orderNumber !== null && orderDate !== null && { approvedBy: { number: orderNumber, date: orderDate } }),
  });
}

/** The order that assigns a pair, with the annex of every pair and group it names (PR-7: one order, many pairs; 001:L129). */
export async function assignmentOrderOf(sight: PaperSight, programmeId: string): Promise<Paper> {
  const found = sight.registers.get(matchRegister, programmeId);
  if (!found) throw missing();
  const { orderNumber: number, orderDate: date } = found.row;
  if (number === null || date === null) throw new PaperRefused(409, 'PAIR_NOT_ASSIGNED', 'Пара ещё не утверждена приказом. Запишите приказ директора, и его можно будет напечатать.');
  const { rows } = sight.registers.list(matchRegister, { where: { orderNumber: number, orderDate: date }, scope: found.scope, limit: 'all' });
  const pairs = rows.map(({ row }) => row);
  const curator = curatorOf(sight, schoolOf(found.scope));
  const cards = cardsOf(sight, [...pairs.flatMap(({ mentorId, menteeIds }) => [mentorId, ...menteeIds]), ...(curator === undefined ? [] : [curator])]);
  const read = await sight.open([...cards.values()], 'paper assignment order');
  const of = (personId: string) => named(cards.get(personId), read);
  return pairOrder({
    organisation: organisationOf(sight, schoolOf(found.scope)), order: { number, date }, curator: curator === undefined ? { name: BLANK } : of(curator),
    pairs: pairs.map((row) => ({ mentor: of(row.mentorId), mentees: row.menteeIds.map(of), form: formInWords(row), from: row.startedOn ?? date, to: row.plannedEndOn ?? date })),
  });
}

type MentorRow = RowOf<(typeof mentorRegister)['columns']> | undefined;

const yearsOf = (mentor: MentorRow): readonly (Sealed | null | undefined)[] => [mentor?.teachingSeniority, mentor?.mentoringSeniority];

function seniority(mentor: MentorRow, read: Read): Pick<ProgrammeParticipant, 'teachingSeniority' | 'mentoringSeniority'> {
  const years = (value: Sealed | null | undefined): string | undefined => {
    const said = read(value);
    return said !== undefined && /^\d+$/.test(said) ? counted(Number(said), 'год', 'года', 'лет') : said;
  };
  const [teaching, mentoring] = yearsOf(mentor).map(years);
  return { ...(teaching !== undefined && { teachingSeniority: teaching }), ...(mentoring !== undefined && { mentoringSeniority: mentoring }) };
}

/** What a template promises of each row stands in the log alone. */
async function expectedResults(sight: PaperSight, programmeId: string): Promise<ReadonlyMap<string, string>> {
  const events = await sight.events(`programme-${programmeId}`);
  return new Map(events.flatMap(({ type, data }) => {
    const { measureId, expectedResult } = data as { readonly measureId?: string; readonly expectedResult?: string };
    return type === 'ProgrammeMeasureAdded' && measureId !== undefined && expectedResult !== undefined ? [[measureId, expectedResult] as const] : [];
  }));
}
