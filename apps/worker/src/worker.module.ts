import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { SqliteAddressBook } from '@vekha/address-book/sqlite-address-book';
import { LetterRound } from '@vekha/digests/letter-round';
import type { Clock } from '@vekha/event-sourcing/clock';
import { ALARM_JOB, DeadlineEnforcer } from '@vekha/event-sourcing/deadline-enforcer';
import { CommandGateway } from '@vekha/event-sourcing/command-gateway';
import { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import type { JobQueue } from '@vekha/event-sourcing/job-queue';
import { ProcessManagerRunner } from '@vekha/event-sourcing/process-manager-runner';
import { ProjectionRunner } from '@vekha/event-sourcing/projection-runner';
import { openEventStore } from '@vekha/event-store/open-event-store';
import type { Configuration } from '@vekha/installation/configuration';
import type { DataFolder } from '@vekha/installation/data-folder';
import { CountedProgress } from '@vekha/installation/counted-progress';
import { DataDestruction } from '@vekha/installation/data-destruction';
import { CLOCK, EngineModule, EVENT_STORE, VAULT } from '@vekha/installation/engine.module';
import { eventStoreChoice } from '@vekha/installation/event-store-choice';
import { BullmqJobQueue } from '@vekha/jobs/bullmq/bullmq-job-queue';
import { InProcessJobQueue } from '@vekha/jobs/in-process/in-process-job-queue';
import { mailOf } from '@vekha/installation/mail.module';
import { OwnConsents } from '@vekha/installation/own-consents';
import type { Vault } from '@vekha/installation/vault';
import type { KeyPlace } from '@vekha/personal-data/key-store';
import { commandsForDue } from '@vekha/processes/commands-for-due';
import { processManagers } from '@vekha/processes/process-list';
import { SqliteRegisterReader } from '@vekha/read-database/register-reader';
import { SqliteReadDatabase } from '@vekha/read-database/sqlite-read-database';
import { openDeadlines } from '@vekha/registers/open-deadlines';
import { RegisterConcernedStreams } from '@vekha/registers/register-concerned-streams';
import { registers } from '@vekha/installation/register-list';
import type { Logger } from 'pino';
import { HealthController } from './health.controller';
import { WorkerLoop } from './worker-loop';
import { DUTIES, type Duties, JOB_QUEUE, LOG, READ_SIDE, type ReadSide } from './worker-parts';

export interface WorkerParts {
  readonly configuration: Configuration;
  readonly folder: DataFolder;
  readonly log: Logger;
  readonly onFatal: (failure: Error) => void;
}

/** The worker's composition root: projections, process managers, deadlines; the adapters are chosen here. */
@Module({})
export class WorkerModule {
  static with({ configuration, folder, log, onFatal }: WorkerParts): DynamicModule {
    const openStore = () => openEventStore(eventStoreChoice(configuration, folder, onFatal));
    const onRevivedKeys = (revived: readonly KeyPlace[]) => log.error({ revived }, 'an older copy of the key file had brought destroyed keys back; they are destroyed again');
    return {
      module: WorkerModule,
      imports: [EngineModule.with({ configuration, folder, openStore, onRevivedKeys })],
      controllers: [HealthController],
      providers: [{ provide: LOG, useValue: log }, readSide(folder, log), jobQueue(configuration, log), duties({ configuration, folder, log }), WorkerLoop],
    };
  }
}

function readSide({ registers: file }: DataFolder, log: Logger): Provider {
  return {
    provide: READ_SIDE,
    inject: [EVENT_STORE, EventRegistry],
    useFactory: (store: EventStore, registry: EventRegistry): ReadSide => {
      const database = SqliteReadDatabase.open({ file, onNotice: (notice) => log.warn({ notice }, 'read database') });
      const projections = new ProjectionRunner({
        log: store,
        registry,
        store: database,
        projections: registers,
        onAlarm: (alarm) => log.error({ alarm }, 'a stream is parked: its rows are incomplete until a rebuild'),
        onTrouble: (err) => log.error({ err }, 'projections wait and try again'),
        onRebuilt: (rebuilt) => log.info({ rebuilt }, 'register rebuilt'),
      });
      return { database, projections, reader: new SqliteRegisterReader({ file, projections: registers }) };
    },
  };
}

function jobQueue({ REDIS_URL: url }: Configuration, log: Logger): Provider {
  const warn = (message: string, cause?: unknown) => log.warn({ err: cause }, message);
  return {
    provide: JOB_QUEUE,
    inject: [CLOCK],
    useFactory: (clock: Clock): JobQueue => {
      const options = { jobNames: [ALARM_JOB], clock, warn };
      return url ? new BullmqJobQueue({ ...options, url, queueName: 'deadlines', prefix: 'vekha' }) : new InProcessJobQueue(options);
    },
  };
}

function duties({ configuration, folder, log }: Omit<WorkerParts, 'onFatal'>): Provider {
  return {
    provide: DUTIES,
    inject: [EVENT_STORE, EventRegistry, CommandGateway, CLOCK, READ_SIDE, JOB_QUEUE, VAULT],
    useFactory: (...[store, registry, gateway, clock, { reader }, queue, { keys, opener }]: [EventStore, EventRegistry, CommandGateway, Clock, ReadSide, JobQueue, Vault]): Duties => {
      const concerned = new RegisterConcernedStreams(reader);
      return {
        enforcer: new DeadlineEnforcer({
          source: openDeadlines(reader.forScopes('all')),
          gateway,
          queue,
          clock,
          commandsFor: commandsForDue,
          onTrouble: (trouble) => log.error({ trouble }, 'a due deadline was refused'),
        }),
        policies: processManagers.map(
          (manager) =>
            new ProcessManagerRunner(manager, { store, registry, gateway, clock, concerned, onTrouble: (trouble) => log.error({ trouble }, 'a policy was refused') }),
        ),
        letters: new LetterRound({
          addresses: SqliteAddressBook.open(folder.addressBook),
          mail: mailOf(configuration, folder),
          registers: reader,
          zone: configuration.VEKHA_TIME_ZONE,
          onTrouble: (trouble) => log.warn({ trouble }, 'a letter was not sent'),
          store,
          registry,
          gateway,
          clock,
        }),
        destruction: new DataDestruction({ store, registry, keys, gateway, onTrouble: (trouble) => log.error({ trouble }, 'keys are destroyed, but the card refused the record') }),
        progress: new CountedProgress({ registers: reader, gateway, clock, zone: configuration.VEKHA_TIME_ZONE, onTrouble: (trouble) => log.error({ trouble }, 'a measure would not show what is counted') }),
        ownConsents: new OwnConsents({ store, registry, opener, gateway, clock, onTrouble: (trouble) => log.error({ trouble }, 'a pupil was not asked for their own consent') }),
      };
    },
  };
}
