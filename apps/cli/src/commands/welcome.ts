import { LYCEUM } from '@vekha/demonstration/lyceum';
import type { RowOf } from '@vekha/event-sourcing/projection';
import type { ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { measureRegister } from '@vekha/registers/measures/measure-register';
import { roadmapRegister } from '@vekha/registers/roadmaps/roadmap-register';
import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { table } from '../output';
import { type Session, withSession } from '../session';

const STATUS: Readonly<Record<string, string>> = { Planned: 'без срока', Scheduled: 'впереди', Open: 'идёт', Reported: 'на приёмке', Completed: 'принято' };

export function addWelcome(program: Command): void {
  program
    .command('welcome')
    .description('что посмотреть после npm start')
    .action(() => withSession(run));
}

async function run(session: Session): Promise<void> {
  const reader = session.adapters.reader();
  const handle = reader.forScopes('all');
  const { rows } = handle.list(roadmapRegister, { where: { schoolId: LYCEUM.schoolId }, orderBy: [{ column: 'academicYear', descending: true }], limit: 1 });
  const [latest] = rows;
  if (latest) process.stdout.write(`${roadmapText(handle, latest.row)}\n`);
  process.stdout.write(`${whereToLook(session, latest?.row.roadmapId)}\n`);
  reader.close();
}

function roadmapText(handle: ScopedRegisters, roadmap: RowOf<typeof roadmapRegister.columns>): string {
  const { roadmapId, academicYear, orderNumber, measuresDone, measuresTotal, measuresOverdue } = roadmap;
  const { rows } = handle.list(measureRegister, { where: { roadmapId }, limit: 100 });
  const lines = rows.map(({ row }) => [row.measureId.replace('000-', ''), row.text, row.effectiveDue ?? '', stateOf(row)]);
  const heading = `${LYCEUM.name}, ${academicYear}/${academicYear + 1} учебный год, приказ № ${orderNumber ?? '—'}: принято ${measuresDone} из ${measuresTotal}, просрочено ${measuresOverdue.length}`;
  return `${heading}\n\n${table(['№', 'Мероприятие', 'Срок', 'Состояние'], lines)}\n`;
}

function stateOf({ status, overdue, doneLate }: { status: string; overdue: boolean; doneLate: boolean }): string {
  const word = STATUS[status] ?? status;
  if (doneLate) return `${word}, выполнено с опозданием`;
  return overdue && status === 'Open' ? `${word}, ПРОСРОЧЕНО` : word;
}

function whereToLook({ configuration }: Session, roadmapId: string | undefined): string {
  const api = `http://127.0.0.1:${configuration.VEKHA_API_PORT}`;
  const token = join(relative(process.cwd(), configuration.VEKHA_DATA_DIR) || '.', 'demo', 'curator.token');
  const withToken = existsSync(token) ? [`  Реестр сроков:    curl -s -H "Authorization: Bearer $(cat ${token})" ${api}/api/v1/registers/deadlines`] : [];
  const withRoadmap = roadmapId === undefined ? [] : [`  История карты:    npm run -s vekha -- replay roadmap-${roadmapId}`];
  return ['Где смотреть:', `  Описание API:     ${api}/api/docs`, ...withToken, ...withRoadmap, '  Состояние:        npm run -s vekha -- status', '  Проверка журнала: npm run -s vekha -- verify'].join('\n');
}
