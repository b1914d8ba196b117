import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { SqliteAddressBook } from '@vekha/address-book/sqlite-address-book';
import { BearerTokens } from '@vekha/access/bearer-token';
import { ROLES } from '@vekha/access/roles';
import { AuditHttpModule } from '@vekha/audit/audit.http.module';
import { TermExplainer } from '@vekha/audit/explain-term';
import { QUESTION_ZONE } from '@vekha/audit/explain-term.http';
import type { Clock } from '@vekha/event-sourcing/clock';
import { CorrespondenceHttpModule } from '@vekha/correspondence/correspondence.http.module';
import { ADDRESS_BOOK } from '@vekha/correspondence/recipients.http';
import { EventRegistry } from '@vekha/event-sourcing/event-registry';
import { CommandPreview } from '@vekha/event-sourcing/command-preview';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import { openEventStore } from '@vekha/event-store/open-event-store';
import { EvidenceHttpModule } from '@vekha/evidence/evidence.http.module';
import { FolderFileStore } from '@vekha/file-store/folder/folder-file-store';
import { CommandEndpointModule } from '@vekha/http/command-endpoint.module';
import { FILE_INTAKE, FILE_LIMIT } from '@vekha/http/file-upload';
import { ActivityHttpModule } from '@vekha/activity/activity.http.module';
import { ProblemFilter } from '@vekha/http/problem.filter';
import type { RegisterReader } from '@vekha/event-sourcing/projection-store-reader';
import type { Configuration } from '@vekha/installation/configuration';
import type { DataFolder } from '@vekha/installation/data-folder';
import { CLOCK, EngineModule, EVENT_STORE, OPENER, PERSON_SEARCH, VAULT } from '@vekha/installation/engine.module';
import { eventStoreChoice } from '@vekha/installation/event-store-choice';
import type { Vault } from '@vekha/installation/vault';
import type { Opener } from '@vekha/personal-data/opening';
import { PapersHttpModule } from '@vekha/papers/papers.http.module';
import { PairProposalsHttpModule } from '@vekha/pair-proposals/pair-proposals.http.module';
import { SealedFileStore } from '@vekha/personal-data/sealed-file-store';
import { CalendarEffectPreview } from '@vekha/previews/calendar-effect-preview';
import { PreviewsHttpModule } from '@vekha/previews/previews.http.module';
import { SqliteRegisterReader } from '@vekha/read-database/register-reader';
import { FILE_READER } from '@vekha/registers/files/file-download.http';
import { READING_CLOCK } from '@vekha/registers/inbox.http';
import { RegisterConcernedStreams } from '@vekha/registers/register-concerned-streams';
import { registers } from '@vekha/installation/register-list';
import { NAME_SEARCH } from '@vekha/registers/name-search.http';
import { PERSONAL_OPENER } from '@vekha/registers/personal-opening.http';
import { QUERY_ZONE, REGISTER_READER } from '@vekha/registers/register-access.http';
import { ProgrammeHttpModule } from '@vekha/programme/programme.http.module';
import { RecordsHttpModule } from '@vekha/records/records.http.module';
import { RegistersHttpModule } from '@vekha/registers/registers.http.module';
import { INDICATOR_READER, INDICATOR_ZONE } from '@vekha/monitoring/indicator-reader.http';
import { MonitoringHttpModule } from '@vekha/monitoring/monitoring.http.module';
import { PracticeHttpModule } from '@vekha/practice/practice.http.module';
import { RoadmapHttpModule } from '@vekha/roadmap/roadmap.http.module';
import { MunicipalityHttpModule } from '@vekha/municipality/municipality.http.module';
import { PeopleImportHttpModule } from '@vekha/people-import/people-import.http.module';
import { PeopleHttpModule } from '@vekha/people/people.http.module';
import { SchoolHttpModule } from '@vekha/school/school.http.module';
import { SurveyHttpModule } from '@vekha/survey/survey.http.module';
import { CampaignTally } from '@vekha/tallies/campaign-tally';
import { TalliesHttpModule } from '@vekha/tallies/tallies.http.module';
import { TemplateHttpModule } from '@vekha/template/template.http.module';
import type { KeyPlace } from '@vekha/personal-data/key-store';
import type { PersonSearch } from '@vekha/personal-data/person-search';
import type { Logger } from 'pino';
import { BearerGuard } from './bearer.guard';
import { HealthController } from './health.controller';
import { NamesWithinRights } from './names-within-rights';

const MIB = 1024 * 1024;

/** Routes that need nothing chosen here. */
const routes: readonly Type[] = [
  TemplateHttpModule,
  MunicipalityHttpModule,
  SchoolHttpModule,
  EvidenceHttpModule,
  PeopleHttpModule,
  RecordsHttpModule,
  ProgrammeHttpModule,
  RoadmapHttpModule,
  SurveyHttpModule,
  TalliesHttpModule,
  PracticeHttpModule,
  ActivityHttpModule,
  MonitoringHttpModule,
  CorrespondenceHttpModule,
  AuditHttpModule,
  PreviewsHttpModule,
  PairProposalsHttpModule,
  PapersHttpModule,
  PeopleImportHttpModule,
];

export interface ApiParts {
  readonly configuration: Configuration;
  readonly folder: DataFolder;
  readonly log: Logger;
  readonly onFatal: (failure: Error) => void;
}

/** The API's composition root: routes of the contexts, sign-in, registers; the adapters are chosen here. */
@Module({})
export class ApiModule {
  static with({ configuration, folder, log, onFatal }: ApiParts): DynamicModule {
    const openStore = () => openEventStore(eventStoreChoice(configuration, folder, onFatal));
    const onRevivedKeys = (revived: readonly KeyPlace[]) => log.error({ revived }, 'an older copy of the key file had brought destroyed keys back; they are destroyed again');
    const reader: Provider = {
      provide: REGISTER_READER,
      useFactory: () => new SqliteRegisterReader({ file: folder.registers, projections: registers }),
    };
    const files: Provider = {
      provide: FILE_INTAKE,
      inject: [VAULT],
      useFactory: ({ keys, opener }: Vault) => {
        const store = new FolderFileStore(folder.files);
        void store.sweep().catch((err: unknown) => log.warn({ err }, 'half-written files stay'));
        return new SealedFileStore({ files: store, keys, opener, origin: folder.origin, incoming: store.incoming });
      },
    };
    const tokens: Provider = {
      provide: BearerTokens,
      inject: [EVENT_STORE, EventRegistry, CLOCK],
      useFactory: (store: EventStore, registry: EventRegistry, clock: Clock) => new BearerTokens(store, registry, clock),
    };
    const explainer: Provider = {
      provide: TermExplainer,
      inject: [EVENT_STORE, EventRegistry],
      useFactory: (store: EventStore, registry: EventRegistry) => new TermExplainer({ store, registry }, ROLES),
    };
    const tallies: Provider = {
      provide: CampaignTally,
      inject: [EVENT_STORE, EventRegistry, OPENER],
      useFactory: (store: EventStore, registry: EventRegistry, opener: Opener) => new CampaignTally({ store, registry, opener }),
    };
    const addresses: Provider = { provide: ADDRESS_BOOK, useFactory: () => SqliteAddressBook.open(folder.addressBook) };
    const effects: Provider = {
      provide: CalendarEffectPreview,
      inject: [CommandPreview, REGISTER_READER],
      useFactory: (preview: CommandPreview, registerReader: RegisterReader) =>
        new CalendarEffectPreview({ preview, reader: registerReader, concerned: new RegisterConcernedStreams(registerReader) }),
    };
    return {
      module: ApiModule,
      global: true,
      imports: [EngineModule.with({ configuration, folder, openStore, onRevivedKeys }), CommandEndpointModule, RegistersHttpModule.with(registers), ...routes],
      controllers: [HealthController],
      providers: [
        reader, files, explainer, effects, tallies, tokens, addresses,
        { provide: FILE_READER, useExisting: FILE_INTAKE },
        { provide: READING_CLOCK, useExisting: CLOCK },
        { provide: FILE_LIMIT, useValue: configuration.VEKHA_FILE_LIMIT_MIB * MIB },
        { provide: PERSONAL_OPENER, useExisting: OPENER },
        { provide: NAME_SEARCH, inject: [PERSON_SEARCH], useFactory: (search: PersonSearch) => new NamesWithinRights(search) },
        { provide: QUERY_ZONE, useValue: configuration.VEKHA_TIME_ZONE },
        { provide: INDICATOR_READER, useExisting: REGISTER_READER },
        { provide: INDICATOR_ZONE, useValue: configuration.VEKHA_TIME_ZONE },
        { provide: QUESTION_ZONE, useValue: configuration.VEKHA_TIME_ZONE },
        { provide: APP_GUARD, useClass: BearerGuard },
        { provide: APP_FILTER, useFactory: () => new ProblemFilter(log) },
      ],
      exports: [REGISTER_READER, PERSONAL_OPENER, NAME_SEARCH, QUERY_ZONE, QUESTION_ZONE, TermExplainer, INDICATOR_READER, INDICATOR_ZONE, FILE_INTAKE, FILE_READER, FILE_LIMIT, CalendarEffectPreview, CampaignTally, READING_CLOCK, ADDRESS_BOOK],
    };
  }
}
