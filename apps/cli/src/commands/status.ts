import { type ProjectionStatus, type RegisterReader, RegistersNotReady } from '@vekha/event-sourcing/projection-store-reader';
import { deadlineRegister } from '@vekha/registers/deadlines/deadline-register';
import { roadmapRegister } from '@vekha/registers/roadmaps/roadmap-register';
import type { Command } from 'commander';
import { print, table } from '../output';
import { type Session, withSession } from '../session';

export function addStatus(program: Command): void {
  program
    .command('status')
    .description('журнал, реестры, дорожные карты и ближайшие сроки')
    .option('--json', 'ответ в JSON')
    .action(({ json = false }: { json?: boolean }) => withSession((session) => run(session, json)));
}

async function run({ store, adapters, configuration }: Session, json: boolean): Promise<void> {
  const head = await store.head();
  const reader = adapters.reader();
  const state = reader.status(head?.count);
  const lists = readLists(reader);
  reader.close();
  const log = { kind: configuration.VEKHA_EVENT_STORE, events: head?.count ?? 0, head: head?.head };
  print(json, { log, registers: state, ...lists }, text(log, state, lists));
}

type Lists = ReturnType<typeof readLists>;

function readLists(reader: RegisterReader) {
  try {
    const handle = reader.forScopes('all');
    const roadmaps = handle.list(roadmapRegister, { limit: 50 }).rows.map(({ row }) => row);
    const next = handle.list(deadlineRegister, { where: { nextRungAt: { not: null } }, orderBy: [{ column: 'nextRungAt' }], limit: 10 }).rows.map(({ row }) => row);
    return { roadmaps, next };
  } catch (error) {
    if (error instanceof RegistersNotReady) return { roadmaps: [], next: [] };
    throw error;
  }
}

function text(log: { kind: string; events: number }, state: readonly ProjectionStatus[], { roadmaps, next }: Lists): string {
  const behind = state.map(({ title, events, lag, parkedCount }) => [title, String(events), String(lag ?? 0), String(parkedCount)]);
  const maps = roadmaps.map((row) => [`roadmap-${row.roadmapId}`, String(row.academicYear), row.status, `${row.measuresDone}/${row.measuresTotal}`, String(row.measuresOverdue.length)]);
  const rungs = next.map((row) => [row.measureId, row.effectiveDue, row.nextRungAt ?? '', row.roadmapId.slice(0, 8)]);
  return [
    `Журнал: ${log.kind}, событий ${log.events}.`,
    '',
    table(['Реестр', 'Событий', 'Отстаёт', 'Отложено потоков'], behind),
    '',
    table(['Поток карты', 'Год', 'Состояние', 'Принято', 'Просрочено'], maps),
    '',
    rungs.length > 0 ? table(['Строка', 'Срок', 'Следующая ступень (UTC)', 'Карта'], rungs) : 'Ближайших сроков нет.',
  ].join('\n');
}
