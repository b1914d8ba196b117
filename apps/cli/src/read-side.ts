import type { Clock } from '@vekha/event-sourcing/clock';
import { DeadlineEnforcer, type DeadlineSource } from '@vekha/event-sourcing/deadline-enforcer';
import { ProcessManagerRunner } from '@vekha/event-sourcing/process-manager-runner';
import { ProjectionRunner } from '@vekha/event-sourcing/projection-runner';
import type { RebuildProgress, Rebuilt } from '@vekha/event-sourcing/projection-runner-rounds';
import { DataDestruction } from '@vekha/installation/data-destruction';
import type { KeyStore } from '@vekha/personal-data/key-store';
import { commandsForDue } from '@vekha/processes/commands-for-due';
import { processManagers } from '@vekha/processes/process-list';
import { openDeadlines } from '@vekha/registers/open-deadlines';
import { RegisterConcernedStreams } from '@vekha/registers/register-concerned-streams';
import { registers } from '@vekha/installation/register-list';
import type { Session } from './session';

const tell = (what: string) => (details: unknown) => process.stderr.write(`${what}: ${JSON.stringify(details, (_key, value: unknown) => (value instanceof Error ? value.message : value))}\n`);

/** The registers as their writer. */
export interface RegisterWriter {
  readonly projections: ProjectionRunner;
  readonly close: () => void;
}

/** The part of a session that stands on the log. */
export type Engine = Pick<Session, 'store' | 'registry' | 'gateway' | 'adapters'>;

export function openRegisterWriter(
  { store, registry, adapters }: Omit<Engine, 'gateway'>,
  watch: { readonly onProgress?: (progress: RebuildProgress) => void; readonly onRebuilt?: (rebuilt: Rebuilt) => void } = {},
): RegisterWriter {
  const database = adapters.readDatabase(tell);
  const projections = new ProjectionRunner({
    log: store,
    registry,
    store: database,
    projections: registers,
    onAlarm: tell('Поток отложен'),
    onTrouble: tell('Реестры ждут'),
    ...watch,
  });
  return { projections, close: () => database.close() };
}

/** Everything the worker would do for some schools, driven by hand along a clock of our own; what it does is marked simulated. */
export interface DrivenWorker {
  readonly enforcer: DeadlineEnforcer;
  readonly source: DeadlineSource;
  readonly settle: () => Promise<void>;
  readonly close: () => void;
}

export async function openDrivenWorker(session: Engine & { readonly keys: KeyStore }, clock: Clock, schools: readonly string[]): Promise<DrivenWorker> {
  const { store, registry, gateway, adapters, keys } = session;
  const writer = openRegisterWriter(session);
  const reader = adapters.reader();
  const concerned = new RegisterConcernedStreams(reader);
  const runners = processManagers.map((manager) => new ProcessManagerRunner(manager, { store, registry, gateway, clock, concerned, onTrouble: tell('Правило отклонено') }));
  const destruction = new DataDestruction({ store, registry, keys, gateway, onTrouble: tell('Запись об уничтожении отклонена') });
  const settle = async (): Promise<void> => {
    await writer.projections.catchUp();
    for (const runner of runners) await runner.catchUp();
    await destruction.run();
    await writer.projections.catchUp();
  };
  await settle();
  const source = openDeadlines(reader.forScopes(schools.map((id) => `school:${id}`)));
  const queue = adapters.silentQueue(clock);
  const enforcer = new DeadlineEnforcer({ source, gateway, queue, clock, commandsFor: commandsForDue, simulated: true, onTrouble: tell('Срок отклонён') });
  const close = (): void => {
    reader.close();
    writer.close();
  };
  return { enforcer, source, settle, close };
}
