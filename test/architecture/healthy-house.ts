import type { Plan } from './planted-house';

const uses = (...modules: readonly string[]): string => `${modules.map((module, n) => `import { part as part${n} } from '${module}';`).join('\n')}\nexport const part = [${modules.map((_, n) => `part${n}`).join(', ')}];\n`;
const typeOf = (module: string): string => `import type { part } from '${module}';\nexport type Part = typeof part;\n`;

/** A small house in which every law is kept and every permission is used: no law may find fault with it. */
export const healthyHouse: Plan = {
  'libs/event-sourcing/src/decider.ts': uses('uuid', 'node:crypto', './clock'),
  'libs/event-sourcing/src/clock.ts': uses(),
  'libs/event-sourcing/src/event-definition.ts': uses(),
  'libs/event-sourcing/src/command-catalogue.ts': uses(),
  'libs/event-sourcing/src/command-fields.ts': uses('class-validator'),
  'libs/event-sourcing/src/event-store.ts': uses(),
  'libs/event-sourcing/src/job-queue.ts': uses(),
  'libs/event-sourcing/src/projection.ts': uses('./decider'),
  'libs/event-sourcing/src/process-manager.ts': uses('./decider'),
  'libs/event-sourcing/src/command-handlers.ts': uses('@nestjs/common', '@nestjs/cqrs', './decider'),
  'libs/event-sourcing/src/testing/given.ts': uses('fast-check', '../decider'),
  'libs/sqlite/src/database.ts': uses('node:fs'),
  'libs/event-store/src/sqlite/sqlite-event-store.ts': uses('@vekha/sqlite/database', '@vekha/event-sourcing/event-store'),
  'libs/jobs/src/bullmq/bullmq-queue.ts': uses('bullmq', '@vekha/event-sourcing/job-queue'),
  'libs/calendar/src/civil-date.ts': uses('temporal-polyfill'),
  'libs/read-database/src/read-database.ts': uses('@vekha/sqlite/database', 'node:path'),
  'libs/documents/src/letter.ts': uses('./paragraph'),
  'libs/documents/src/paragraph.ts': uses(),
  'libs/personal-data/src/sealed.ts': uses('node:crypto'),
  'libs/roadmap/src/events.ts': uses('@vekha/event-sourcing/event-definition'),
  'libs/roadmap/src/commands.ts': uses('@vekha/event-sourcing/command-catalogue', './start-stage/start-stage', './start-stage/start-stage.command'),
  'libs/roadmap/src/upcasters.ts': uses('@vekha/event-sourcing/event-definition', './events'),
  'libs/roadmap/src/roadmap.ts': uses('./events'),
  'libs/roadmap/src/roadmap.module.ts': uses('@nestjs/common', '@nestjs/cqrs', '@vekha/event-sourcing/command-handlers', './commands'),
  'libs/roadmap/src/roadmap.http.module.ts': uses('@nestjs/common', '@vekha/http/problem', './start-stage/start-stage.http'),
  'libs/roadmap/src/start-stage/start-stage.command.ts': uses('class-validator', '@vekha/event-sourcing/command-fields'),
  'libs/roadmap/src/start-stage/start-stage.ts': `${typeOf('./start-stage.command')}${uses('../roadmap', '@vekha/event-sourcing/decider', '@vekha/calendar/civil-date')}`,
  'libs/roadmap/src/start-stage/start-stage.http.ts': uses('@nestjs/common', '@nestjs/cqrs', '@vekha/http/problem', './start-stage.command'),
  'libs/roadmap/src/start-stage/start-stage.spec.ts': uses('./start-stage', '@vekha/event-sourcing/testing/given', 'fast-check'),
  'libs/school/src/events.ts': uses('@vekha/event-sourcing/event-definition'),
  'libs/school/src/commands.ts': uses('@vekha/event-sourcing/command-catalogue'),
  'libs/audit/src/replay.ts': uses('@vekha/event-sourcing/event-store'),
  'libs/registers/src/stages/stages.ts': `${typeOf('@vekha/personal-data/sealed')}${uses('@vekha/roadmap/events', '@vekha/school/events', '@vekha/event-sourcing/projection')}`,
  'libs/registers/src/stages/stages.spec.ts': uses('./stages', '@vekha/event-sourcing/testing/given'),
  'libs/registers/src/pairs/pairs.ts': uses('@vekha/school/events', '@vekha/event-sourcing/projection'),
  'libs/registers/src/registers.http.module.ts': uses('@nestjs/common', '@vekha/http/problem', './pairs/pairs', './stages/stages'),
  'libs/processes/src/when-consent-signed-then-start/policy.ts': uses('@vekha/school/events', '@vekha/roadmap/commands', '@vekha/event-sourcing/process-manager'),
  'libs/registers/src/registers.module.ts': uses('@nestjs/common', './pairs/pairs'),
  'libs/processes/src/processes.http.ts': uses('@nestjs/common', '@vekha/http/problem'),
  'libs/registers/src/pairs/pairs.http.ts': uses('@nestjs/common', './pairs'),
  'libs/processes/src/processes.module.ts': uses('@nestjs/common', './when-consent-signed-then-start/policy'),
  'libs/http/src/problem.ts': uses('@nestjs/common', '@vekha/event-sourcing/decider'),
  'apps/api/src/main.ts': uses('./api.module'),
  'apps/api/src/api.module.ts': uses('@nestjs/common', '@vekha/event-store/sqlite/sqlite-event-store', '@vekha/roadmap/roadmap.http.module', '@vekha/registers/registers.http.module'),
  'apps/worker/src/main.ts': uses('./worker.module'),
  'apps/worker/src/worker.module.ts': uses('@vekha/jobs/bullmq/bullmq-queue', '@vekha/roadmap/roadmap.module', '@vekha/processes/processes.module', '@vekha/audit/replay', '@vekha/roadmap/upcasters'),
  'apps/web/src/main.ts': uses('./screen'),
  'apps/web/src/screen.ts': uses(),
  'test/acceptance/year.spec.ts': uses('@vekha/event-store/sqlite/sqlite-event-store', '@vekha/roadmap/roadmap.http.module', 'jest'),
};

/** A file that imports `part` of each module: what a planted violation is made of. */
export const importing = uses;
/** A file that imports only the type of a module. */
export const importingTypeOf = typeOf;
