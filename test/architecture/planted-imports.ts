import { importing, importingTypeOf } from './healthy-house';
import type { Plan } from './planted-house';

export interface PlantedImport {
  readonly law: string;
  readonly what: string;
  /** The file that breaks the law. */
  readonly from: string;
  readonly files: Plan;
}

/** A planted violation made of one file and its imports. */
function plant(law: string, what: string, from: string, ...modules: readonly string[]): PlantedImport {
  return { law, what, from, files: { [from]: importing(...modules) } };
}

const slice = 'libs/roadmap/src/close-stage';
const policy = 'libs/processes/src/when-planted-then-caught';

/** For every import law at least one house that breaks it. */
export const plants: readonly PlantedImport[] = [
  {
    law: 'no-cycles',
    what: 'two files that import each other',
    from: 'libs/calendar/src/egg.ts',
    files: { 'libs/calendar/src/hen.ts': importing('./egg'), 'libs/calendar/src/egg.ts': importing('./hen') },
  },
  {
    law: 'no-cycles',
    what: 'a round trip through types only',
    from: 'libs/calendar/src/light.ts',
    files: { 'libs/calendar/src/shadow.ts': importingTypeOf('./light'), 'libs/calendar/src/light.ts': importingTypeOf('./shadow') },
  },
  plant('every-import-resolves', 'an alias that leads nowhere', 'libs/calendar/src/lost.ts', '@vekha/nowhere/file'),
  plant('packages-are-declared', 'a package another package brought along', 'libs/jobs/src/borrowed.ts', 'undeclared'),
  plant('product-without-development-packages', 'fast-check in the product', 'libs/jobs/src/drawn.ts', 'fast-check'),
  plant('product-without-tests', 'the test kit in the product', 'apps/worker/src/kit.ts', '@vekha/event-sourcing/testing/given'),
  plant('product-without-tests', 'a spec in the product', 'apps/worker/src/spec.ts', '@vekha/roadmap/start-stage/start-stage.spec'),
  plant('product-without-tests', 'a file of test/ in the product', 'apps/worker/src/outside.ts', '../../../test/acceptance/year.spec'),

  plant('context-is-pure', 'a built-in module in a decision', `${slice}/close-stage.ts`, 'node:fs'),
  plant('context-is-pure', 'a package in a decision', `${slice}/close-with-id.ts`, 'uuid'),
  plant('context-is-pure', 'Nest in a decision', `${slice}/close-with-nest.ts`, '@nestjs/common'),
  plant('context-is-pure', 'a file of the engine that is not the decider', 'libs/roadmap/src/reader.ts', '@vekha/event-sourcing/event-store'),
  plant('context-is-pure', 'the permissions in a decision', 'libs/roadmap/src/asks-permission.ts', '@vekha/access/permissions'),
  plant('context-is-pure', 'a route of the own lib in the state', 'libs/roadmap/src/state-with-route.ts', './start-stage/start-stage.http'),
  {
    law: 'context-is-pure',
    what: 'a package loaded on the way',
    from: 'libs/roadmap/src/lazy.ts',
    files: { 'libs/roadmap/src/lazy.ts': "export const later = () => import('uuid');\n" },
  },
  plant('context-is-pure', 'a lib the house does not know', 'libs/newcomer/src/newcomer.ts', 'uuid'),
  plant('audit-is-pure', 'a package in audit', 'libs/audit/src/ids.ts', 'uuid'),
  plant('bearer-token.ts-keeps-its-list', 'a driver beside its list', 'libs/access/src/bearer-token.ts', 'bullmq'),
  plant('commands-door-of-a-context', 'the event store among the commands', 'libs/survey/src/commands.ts', '@vekha/event-sourcing/event-store'),
  plant('command-classes-as-types', 'the command catalogue among the events', 'libs/survey/src/events.ts', '@vekha/event-sourcing/command-catalogue'),
  plant('command-classes-as-types', 'a command class imported as a value', `${slice}/close-by-class.ts`, '../start-stage/start-stage.command'),
  plant('command-file-of-a-context', 'Nest in a command class', `${slice}/close-stage.command.ts`, '@nestjs/common'),
  plant('module-file-of-a-context', 'a driver in the wiring', 'libs/survey/src/survey.module.ts', 'bullmq'),
  plant('http-file-of-a-context', 'a built-in module in a route', `${slice}/close-stage.http.ts`, 'node:fs'),
  plant('context-knows-no-context', 'another context in a decision', `${slice}/close-by-school.ts`, '@vekha/school/events'),
  plant('context-knows-no-context', 'another context in a spec', `${slice}/close-by-school.spec.ts`, '@vekha/school/events'),
  {
    law: 'context-knows-no-context',
    what: 'another context through its types',
    from: 'libs/newcomer/src/by-type.ts',
    files: { 'libs/newcomer/src/by-type.ts': importingTypeOf('@vekha/school/events') },
  },
  plant('slice-knows-no-slice', 'another command folder', `${slice}/close-after-start.ts`, '../start-stage/start-stage'),

  plant('register-sees-doors-only', "a context's decisions in a register", 'libs/registers/src/planted/decisions.ts', '@vekha/roadmap/commands'),
  plant('register-sees-doors-only', 'a driver in a report', 'libs/monitoring/src/planted/report.ts', 'bullmq'),
  plant('register-sees-doors-only', 'the event store in a register', 'libs/registers/src/planted/store.ts', '@vekha/event-sourcing/event-store'),
  plant('module-file-of-a-register', 'a driver in the wiring', 'libs/registers/src/planted.module.ts', 'bullmq'),
  plant('http-file-of-a-register', "a context's commands in a route", 'libs/integrations/src/feed.http.ts', '@vekha/roadmap/commands'),
  plant('register-knows-no-register', 'another register', 'libs/registers/src/planted/planted.ts', '../stages/stages'),
  plant('register-knows-no-register', 'a register in a report', 'libs/monitoring/src/planted/totals.ts', '@vekha/registers/stages/stages'),
  plant('register-sees-types-only', 'opening sealed fields in a register', 'libs/registers/src/planted/opened.ts', '@vekha/personal-data/sealed'),

  plant('process-sees-types-only', 'the enforcer itself in a process', `${policy}/enforcer.ts`, '@vekha/event-sourcing/deadline-enforcer'),
  plant('process-sees-doors-only', "a context's state in a process", `${policy}/state.ts`, '@vekha/roadmap/roadmap'),
  plant('process-sees-doors-only', 'a register in a process', `${policy}/register.ts`, '@vekha/registers/pairs/pairs'),
  plant('module-file-of-a-process', 'a driver in the wiring', 'libs/processes/src/queue.module.ts', 'bullmq'),
  plant('http-file-of-a-process', 'a built-in module in a route', 'libs/processes/src/state.http.ts', 'node:fs'),
  plant('process-knows-no-process', 'another process', `${policy}/policy.ts`, '../when-consent-signed-then-start/policy'),

  plant('event-sourcing-keeps-its-list', 'business in the engine', 'libs/event-sourcing/src/knows-business.ts', '@vekha/roadmap/events'),
  plant('event-sourcing-keeps-its-list', 'an adapter in the engine', 'libs/event-sourcing/src/knows-adapter.ts', '@vekha/sqlite/database'),
  plant('event-sourcing-keeps-its-list', 'Nest in the engine', 'libs/event-sourcing/src/knows-nest.ts', '@nestjs/common'),
  plant('event-sourcing-keeps-its-list', 'files in the engine', 'libs/event-sourcing/src/knows-files.ts', 'node:fs'),
  plant('one-nest-door-in-the-engine', 'a driver beside Nest', 'libs/event-sourcing/src/command-handlers.ts', 'bullmq', './decider'),
  plant('calendar-keeps-its-list', 'a built-in module in the calendar', 'libs/calendar/src/files.ts', 'node:fs'),
  plant('calendar-keeps-its-list', 'the engine in the calendar', 'libs/calendar/src/engine.ts', '@vekha/event-sourcing/decider'),
  plant('term-keeps-its-list', 'a context among the rules of terms', 'libs/term/src/of-roadmaps.ts', '@vekha/roadmap/events'),
  plant('term-keeps-its-list', 'the event store among the rules of terms', 'libs/term/src/stored.ts', '@vekha/event-sourcing/event-store'),
  plant('documents-keeps-its-list', 'a package that is not on the list', 'libs/documents/src/stamp.ts', 'uuid'),
  plant('matching-keeps-its-list', 'a context in the matching', 'libs/matching/src/knows-school.ts', '@vekha/school/events'),
  plant('personal-data-keeps-its-list', 'business beside the keys', 'libs/personal-data/src/names.ts', '@vekha/school/events'),

  plant('event-store-keeps-its-list', 'business in an adapter', 'libs/event-store/src/knows-business.ts', '@vekha/roadmap/events'),
  plant('jobs-keeps-its-list', 'another driver in an adapter', 'libs/jobs/src/knows-sqlite.ts', '@vekha/sqlite/database'),
  plant('file-store-keeps-its-list', 'business beside the files', 'libs/file-store/src/knows-business.ts', '@vekha/school/events'),
  plant('sqlite-keeps-its-list', 'a queue in the database adapter', 'libs/sqlite/src/queue.ts', 'bullmq'),
  plant('mail-keeps-its-list', 'a register in the way letters go', 'libs/mail/src/unread.ts', '@vekha/registers/pairs/pairs'),
  plant('address-book-keeps-its-list', 'a queue in the book of addresses', 'libs/address-book/src/postman.ts', 'bullmq'),
  plant('read-database-keeps-its-list', 'a register in the read database', 'libs/read-database/src/register.ts', '@vekha/registers/pairs/pairs'),
  plant('adapters-are-chosen-in-an-app-module', 'an adapter beside the module', 'apps/worker/src/chooses.ts', '@vekha/jobs/bullmq/bullmq-queue'),
  plant('adapters-are-chosen-in-an-app-module', "an adapter in a context's module", 'libs/survey/src/chooses.module.ts', '@vekha/sqlite/database'),

  plant('http-only-from-the-api', 'a route in the worker', 'apps/worker/src/routes.module.ts', '@vekha/roadmap/roadmap.http.module'),
  plant('http-only-from-the-api', 'a route in the command handlers', 'libs/survey/src/routes.module.ts', '@vekha/http/problem'),
  plant('http-keeps-its-list', 'business in the plumbing', 'libs/http/src/business.ts', '@vekha/roadmap/events'),

  plant('libs-know-no-app', 'an app in a lib', 'libs/jobs/src/knows-app.ts', '../../../apps/api/src/api.module'),
  plant('composition-only-from-apps', 'the composition in a report', 'libs/monitoring/src/planted/composed.ts', '@vekha/installation/settings'),
  plant('adapters-are-chosen-in-an-app-module', 'an adapter beside the shared module', 'libs/installation/src/chooses.ts', '@vekha/sqlite/database'),
  plant('app-knows-no-app', 'one app in another', 'apps/worker/src/knows-app.ts', '../../api/src/api.module'),
  plant('web-knows-no-lib', 'a lib in the web app', 'apps/web/src/knows-lib.ts', '@vekha/roadmap/events'),

  plant('nest-cqrs-at-its-place', '@nestjs/cqrs in a plain file of an app', 'apps/worker/src/dispatches.ts', '@nestjs/cqrs'),
  plant('nest-cqrs-at-its-place', '@nestjs/cqrs in a decision', `${slice}/close-by-bus.ts`, '@nestjs/cqrs'),
];
