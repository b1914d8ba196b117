import { join } from 'node:path';
import { bearerToken, newSecret, secretHash } from '@vekha/access/bearer-token';
import { TokenIssued } from '@vekha/access/events';
import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import type { NewEvent } from '@vekha/event-sourcing/event-store';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import { ProjectionRunner } from '@vekha/event-sourcing/projection-runner';
import { SqliteEventStore } from '@vekha/event-store/sqlite/sqlite-event-store';
import { eventRegistry } from '@vekha/installation/catalogue-list';
import { SqliteReadDatabase } from '@vekha/read-database/sqlite-read-database';
import { registers } from '@vekha/installation/register-list';
import { DeadlineParsed, MeasureRescheduled } from '@vekha/roadmap/deadline-events';
import { RoadmapActivated, RoadmapApproved, RoadmapCreatedFromTemplate, RoadmapSubmittedForApproval, StageAdded } from '@vekha/roadmap/events';
import {
  MeasureBecameOverdue, MeasureCompleted, MeasureDelegated, MeasureOpened, MeasurePlanned, MeasureResultReported, MeasureReturned,
} from '@vekha/roadmap/measure-events';
import { SchoolRegistered } from '@vekha/school/events';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { BENCH_ORIGIN, RawLog } from './append-reference';

const STAGES = 6;
const ZONE = 'Europe/Moscow';
const FIRST_DAY = Date.UTC(2026, 8, 1, 6);
const MINUTE = 60_000;

/** How large the municipality is. */
export interface Size {
  readonly schools: number;
  readonly measures: number;
  /** Every school's history is lengthened to this, by work going back and forth. */
  readonly eventsPerSchool?: number;
  /** Names of the registers to build; all when absent. */
  readonly built?: readonly string[];
}

export interface MunicipalInstallation {
  readonly schools: readonly string[];
  readonly events: number;
  /** Of the department, valid for a month. */
  readonly token: string;
  /** Instants (UTC) between which everything was recorded. */
  readonly recorded: readonly [from: string, to: string];
}

/** Fills the log and the registers of a data folder with many schools, side by side as they grow in life. */
export async function municipalInstallation(folder: string, { schools: count, measures, eventsPerSchool = 0, built }: Size): Promise<MunicipalInstallation> {
  const schools = Array.from({ length: count }, (_, index) => derivedId('bench-school', index));
  const histories = schools.map((schoolId) => schoolYear(schoolId, measures, eventsPerSchool));
  const raw = new RawLog(SqliteDatabase.open(join(folder, 'log.db')));
  raw.database.exec('PRAGMA synchronous = OFF');
  let events = 0;
  const entryOf = (stream: string, scope: string, event: DomainEvent): readonly [string, NewEvent] => {
    const id = derivedId('bench-municipal', events);
    const recordedAt = new Date(FIRST_DAY + events * MINUTE).toISOString();
    events += 1;
    const payload = { data: event.data, meta: { occurredOn: recordedAt.slice(0, 10), correlationId: id } } as NewEvent['payload'];
    return [stream, { eventId: id, commandId: id, type: event.type, schemaVersion: 1, recordedAt, scope, actor: { id: 'bench', role: 'curator' }, payload }];
  };
  const secret = newSecret();
  const tokenId = derivedId('bench-token', 0);
  const expiresOn = new Date(Date.now() + 30 * 24 * 60 * MINUTE).toISOString().slice(0, 10);
  raw.append([entryOf(`token-${tokenId}`, 'municipality', TokenIssued({ tokenId, role: 'department', schools: [], secretHash: secretHash(secret), expiresOn }))]);
  raw.append(schools.map((schoolId, index) => entryOf(`school-${schoolId}`, `school:${schoolId}`, SchoolRegistered({ schoolId, name: `Школа № ${index + 1}`, zone: ZONE, week: 5 }))));
  const longest = Math.max(...histories.map(({ length }) => length));
  for (let step = 0; step < longest; step += 20) {
    raw.append(schools.flatMap((schoolId, index) => (histories[index] ?? []).slice(step, step + 20).map((event) => entryOf(`roadmap-${roadmapOf(schoolId)}`, `school:${schoolId}`, event))));
  }
  raw.database.close();
  await buildRegisters(folder, built);
  return { schools, events, token: bearerToken(tokenId, secret), recorded: [new Date(FIRST_DAY).toISOString(), new Date(FIRST_DAY + events * MINUTE).toISOString()] };
}

const roadmapOf = (schoolId: string): string => derivedId('bench-roadmap', schoolId);

function schoolYear(schoolId: string, measures: number, atLeast: number): readonly DomainEvent[] {
  const roadmapId = roadmapOf(schoolId);
  const rows = Array.from({ length: measures }, (_, index) => ({ roadmapId, measureId: `m-${index + 1}`, stageId: `s-${(index % STAGES) + 1}` }));
  const order = { number: '1', date: '2026-09-01' };
  const events: DomainEvent[] = [
    RoadmapCreatedFromTemplate({ roadmapId, schoolId, title: 'Дорожная карта наставничества', templateCode: 'bench', templateEdition: 1, academicYear: 2026, zone: ZONE, week: 5 }),
    ...Array.from({ length: STAGES }, (_, index) => StageAdded({ roadmapId, stageId: `s-${index + 1}`, no: index + 1, name: `Этап ${index + 1}`, deadlineVerbatim: '' })),
    ...rows.flatMap((row, index) => [
      MeasurePlanned({ ...row, text: `Проведение мероприятия № ${index + 1} по плану наставничества`, parts: [], documents: ['Приказ'], responsible: ['curator'], control: false }),
      DeadlineParsed({ ...row, verbatim: 'до 30 сентября', status: 'RESOLVED', kind: 'ByDay', deadline: term(1, index) }),
    ]),
    RoadmapSubmittedForApproval({ roadmapId }), RoadmapApproved({ roadmapId, order }), RoadmapActivated({ roadmapId }),
    ...rows.map((row) => MeasureOpened({ ...row, deadlineVersion: 1 })),
    ...rows.filter((_, index) => index % 2 === 0).flatMap((row) => [
      MeasureResultReported({ ...row, occurredOn: '2026-09-20', evidence: [{ kind: 'ORDER', number: '1', date: '2026-09-20' }], doneLate: false, reportedLate: false }),
      MeasureCompleted({ ...row, acceptedLate: false }),
    ]),
    ...rows.filter((_, index) => index % 10 === 1).map((row) => overdue(row, 1)),
  ];
  for (let turn = 2; events.length < atLeast; turn += 1) {
    const row = rows[(turn * 2 + 1) % rows.length] ?? rows[0];
    if (!row) break;
    events.push(
      overdue(row, turn - 1), MeasureRescheduled({ ...row, order, deadline: term(turn, turn) }), MeasureOpened({ ...row, deadlineVersion: turn }),
      MeasureDelegated({ ...row, to: 'mentor', returnBy: '2026-12-01' }), MeasureReturned(row),
    );
  }
  return atLeast > 0 ? events.slice(0, atLeast) : events;
}

const overdue = (row: { roadmapId: string; measureId: string; stageId: string }, deadlineVersion: number): DomainEvent =>
  MeasureBecameOverdue({ ...row, deadlineVersion, effectiveDue: '2026-09-30', supersedes: [] });

function term(version: number, spread: number) {
  const due = `2026-${String(10 + (spread % 3))}-${String(1 + (spread % 28)).padStart(2, '0')}`;
  const counted = { zone: ZONE, calendarVersion: 'ru-2019-2027.1', tzdata: '2026a', rule: 'DAY', why: ['Последний день срока назван в документе.', `Рабочий день — ${due}.`] };
  return { version, start: '2026-09-01', nominalDue: due, effectiveDue: due, ...counted, rungs: [{ rung: 'opening' as const, at: '2026-08-31T21:00:00.000Z' }, { rung: 'overdue' as const, at: `${due}T21:00:00.000Z` }] };
}

async function buildRegisters(folder: string, built: readonly string[] | undefined): Promise<void> {
  const log = await SqliteEventStore.open({ file: join(folder, 'log.db'), origin: BENCH_ORIGIN });
  const store = SqliteReadDatabase.open({ file: join(folder, 'registers.db'), onNotice: () => undefined });
  const fail = (problem: unknown): never => {
    throw problem instanceof Error ? problem : new Error(JSON.stringify(problem));
  };
  await new ProjectionRunner({ log, store, registry: eventRegistry(), projections: registers.filter(({ name }) => built?.includes(name) ?? true), onAlarm: fail, onTrouble: fail }).catchUp();
  store.close();
  await log.close();
}
