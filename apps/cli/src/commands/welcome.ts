import { type CivilDate, civilDateAt, inRussian } from '@vekha/calendar/civil-date';
import { systemClock } from '@vekha/event-sourcing/clock';
import type { RowOf } from '@vekha/event-sourcing/projection';
import type { ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { deadlineRegister } from '@vekha/registers/deadlines/deadline-register';
import { measureRegister } from '@vekha/registers/measures/measure-register';
import { roadmapRegister } from '@vekha/registers/roadmaps/roadmap-register';
import { schoolRegister } from '@vekha/registers/schools/school-register';
import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { table } from '../output';
import { type Session, withSession } from '../session';

type RoadmapRow = RowOf<typeof roadmapRegister.columns>;

const STATUS: Readonly<Record<string, string>> = {
  Draft: 'черновик', UnderReview: 'на утверждении', Approved: 'утверждена', Active: 'действует', Completed: 'выполнена', Cancelled: 'отменена', Archived: 'в архиве',
};
const MOST_SCHOOLS = 5;
const NEXT_TERMS = 4;
const WIDEST = 40;
/** Zone of the word "today" where several schools are spoken of. */
const ZONE = 'Europe/Moscow';
const RUNNING = { active: true, open: true, measureWaits: true, suspended: false } as const;

export function addWelcome(program: Command): void {
  program
    .command('welcome')
    .description('что посмотреть после npm start')
    .action(() => withSession(run));
}

async function run(session: Session): Promise<void> {
  const reader = session.adapters.reader();
  const handle = reader.forScopes('all');
  const today = civilDateAt(systemClock.now(), ZONE);
  const { rows, total } = handle.list(schoolRegister, { orderBy: [{ column: 'name' }], limit: MOST_SCHOOLS });
  const schools = rows.map(({ row }) => ({ name: row.name, roadmap: presentRoadmap(handle, row.schoolId) }));
  if (schools.length > 0) process.stdout.write(`${schoolsText(handle, schools, today)}${total > MOST_SCHOOLS ? `\n… всего школ: ${total}` : ''}\n\n`);
  process.stdout.write(`${nextText(handle, today)}${whereToLook(session, nextTerms(handle, today)[0])}\n`);
  reader.close();
}

/** The roadmap of the latest academic year. */
function presentRoadmap(handle: ScopedRegisters, schoolId: string): RoadmapRow | undefined {
  return handle.list(roadmapRegister, { where: { schoolId }, orderBy: [{ column: 'academicYear', descending: true }], limit: 1 }).rows[0]?.row;
}

function schoolsText(handle: ScopedRegisters, schools: readonly { name: string; roadmap: RoadmapRow | undefined }[], today: CivilDate): string {
  const lines = schools.map(({ name, roadmap }) => [name, ...(roadmap ? roadmapCells(handle, roadmap, today) : ['карты ещё нет', '', '', ''])]);
  return table(['Школа', 'Дорожная карта', 'Принято', 'Просрочено', 'Ближайший срок'], lines, WIDEST);
}

function roadmapCells(handle: ScopedRegisters, { roadmapId, academicYear, status, measuresDone, measuresTotal, measuresOverdue }: RoadmapRow, today: CivilDate): string[] {
  const name = `${academicYear}/${academicYear + 1}, ${STATUS[status] ?? status}`;
  if (status !== 'Active' && status !== 'Completed') return [name, `${measuresDone} из ${measuresTotal}`, '—', '—'];
  const next = handle.list(deadlineRegister, { where: { roadmapId, ...RUNNING, effectiveDue: { from: today } }, orderBy: [{ column: 'effectiveDue' }], limit: 1 }).rows[0];
  const share = measuresTotal === 0 ? '' : ` (${Math.round((100 * measuresDone) / measuresTotal)} %)`;
  return [name, `${measuresDone} из ${measuresTotal}${share}`, String(measuresOverdue.length), next ? inRussian(next.row.effectiveDue) : '—'];
}

function nextTerms(handle: ScopedRegisters, today: CivilDate) {
  return handle.list(deadlineRegister, { where: { ...RUNNING, effectiveDue: { from: today } }, orderBy: [{ column: 'effectiveDue' }], limit: NEXT_TERMS }).rows.map(({ row }) => row);
}

function nextText(handle: ScopedRegisters, today: CivilDate): string {
  const lines = nextTerms(handle, today).map(({ roadmapId, schoolId, measureId, effectiveDue }) => {
    const measure = handle.list(measureRegister, { where: { roadmapId, measureId }, limit: 1 }).rows[0]?.row;
    const school = handle.list(schoolRegister, { where: { schoolId }, limit: 1 }).rows[0]?.row;
    return [inRussian(effectiveDue), measureId, measure?.text ?? '', school?.name ?? ''];
  });
  return lines.length === 0 ? '' : `${table(['Срок', 'Строка', 'Что впереди', 'Школа'], lines, WIDEST)}\n\n`;
}

function whereToLook({ configuration }: Session, next: { roadmapId: string; measureId: string; period: string | null } | undefined): string {
  const api = `http://127.0.0.1:${configuration.VEKHA_API_PORT}`;
  const token = join(relative(process.cwd(), configuration.VEKHA_DATA_DIR) || '.', 'demo', 'curator.token');
  const withToken = existsSync(token) ? [`  Реестр сроков:      curl -s -H "Authorization: Bearer $(cat ${token})" ${api}/api/v1/registers/deadlines`] : [];
  const withRoadmap = next === undefined ? [] : [
    `  Почему такой срок:  npm run -s vekha -- explain ${next.roadmapId} ${next.measureId}${next.period === null ? '' : ` --period ${next.period}`}`,
    `  История карты:      npm run -s vekha -- replay roadmap-${next.roadmapId}`,
  ];
  return ['Что попробовать:', `  Описание API:       ${api}/api/docs`, ...withToken, ...withRoadmap, '  Состояние:          npm run -s vekha -- status', '  Проверка журнала:   npm run -s vekha -- verify',
    '  Большой город:      VEKHA_DATA_DIR=другая-папка npm run -s vekha -- demo --schools 50'].join('\n');
}
