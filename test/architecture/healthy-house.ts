import type { Plan } from './planted-house';

/** A file that imports `part` of each module. */
export const importing = (...modules: readonly string[]): string => {
  const imports = modules.map((module, n) => `import { part as part${n} } from '${module}';`);
  return `${imports.join('\n')}\nexport const part = [${modules.map((_, n) => `part${n}`).join(', ')}];\n`;
};
/** A file that imports only the type of a module. */
export const importingTypeOf = (module: string): string => `import type { part } from '${module}';\nexport type Part = typeof part;\n`;

/** A small house in which every law is kept and every permission is used: no law may find fault with it. */
export const healthyHouse: Plan = {
  'libs/event-sourcing/src/decider.ts': importing('uuid', 'node:crypto', './clock'),
  'libs/event-sourcing/src/clock.ts': importing(),
  'libs/event-sourcing/src/event-definition.ts': importing(),
  'libs/event-sourcing/src/command-catalogue.ts': importing(),
  'libs/event-sourcing/src/command-fields.ts': importing('class-validator'),
  'libs/event-sourcing/src/deadline-ladder.ts': importing(),
  'libs/event-sourcing/src/event-store.ts': importing(),
  'libs/event-sourcing/src/job-queue.ts': importing(),
  'libs/event-sourcing/src/projection.ts': importing('./decider'),
  'libs/event-sourcing/src/process-manager.ts': importing('./decider'),
  'libs/event-sourcing/src/command-handlers.ts': importing('@nestjs/common', '@nestjs/cqrs', './decider'),
  'libs/event-sourcing/src/testing/given.ts': importing('fast-check', '../decider'),
  'libs/sqlite/src/database.ts': importing('node:fs'),
  'libs/event-store/src/sqlite/sqlite-event-store.ts': importing('@vekha/sqlite/database', '@vekha/event-sourcing/event-store'),
  'libs/jobs/src/bullmq/bullmq-queue.ts': importing('bullmq', '@vekha/event-sourcing/job-queue'),
  'libs/calendar/src/civil-date.ts': importing('temporal-polyfill'),
  'libs/read-database/src/read-database.ts': importing('@vekha/sqlite/database', 'node:path'),
  'libs/documents/src/letter.ts': importing('./paragraph'),
  'libs/documents/src/paragraph.ts': importing(),
  'libs/personal-data/src/sealed.ts': importing('node:crypto'),
  'libs/roadmap/src/events.ts': importing('@vekha/event-sourcing/event-definition'),
  'libs/roadmap/src/commands.ts': importing('@vekha/event-sourcing/command-catalogue', './start-stage/start-stage', './start-stage/start-stage.command'),
  'libs/roadmap/src/upcasters.ts': importing('@vekha/event-sourcing/event-definition', './events'),
  'libs/roadmap/src/roadmap.ts': `${importingTypeOf('@vekha/event-sourcing/command-catalogue')}${importing('./events', '@vekha/event-sourcing/deadline-ladder')}`,
  'libs/roadmap/src/roadmap.module.ts': importing('@nestjs/common', '@nestjs/cqrs', '@vekha/event-sourcing/command-handlers', './commands'),
  'libs/roadmap/src/roadmap.http.module.ts': importing('@nestjs/common', '@vekha/http/problem', './start-stage/start-stage.http'),
  'libs/roadmap/src/start-stage/start-stage.command.ts': importing('class-validator', '@vekha/event-sourcing/command-fields'),
  'libs/roadmap/src/start-stage/start-stage.ts': `${importingTypeOf('./start-stage.command')}${importing('../roadmap', '@vekha/event-sourcing/decider', '@vekha/calendar/civil-date')}`,
  'libs/roadmap/src/start-stage/start-stage.http.ts': importing('@nestjs/common', '@nestjs/cqrs', '@vekha/http/problem', '@vekha/access/permissions', './start-stage.command'),
  'libs/roadmap/src/start-stage/start-stage.spec.ts': importing('./start-stage', '@vekha/event-sourcing/testing/given', 'fast-check'),
  'libs/school/src/events.ts': importing('@vekha/event-sourcing/event-definition'),
  'libs/school/src/commands.ts': importing('@vekha/event-sourcing/command-catalogue'),
  'libs/event-sourcing/src/deadline-enforcer.ts': importing('./deadline-ladder'),
  'libs/access/src/permissions.ts': importing(),
  'libs/access/src/bearer-token.ts': importing('node:crypto', '@vekha/event-sourcing/event-store'),
  'libs/audit/src/replay.ts': importing('@vekha/event-sourcing/event-store'),
  'libs/registers/src/stages/stages.ts': `${importingTypeOf('@vekha/personal-data/sealed')}${importing('@vekha/roadmap/events', '@vekha/school/events', '@vekha/event-sourcing/projection')}`,
  'libs/registers/src/stages/stages.spec.ts': importing('./stages', '@vekha/event-sourcing/testing/given'),
  'libs/registers/src/pairs/pairs.ts': importing('@vekha/school/events', '@vekha/event-sourcing/projection'),
  'libs/registers/src/registers.http.module.ts': importing('@nestjs/common', '@vekha/http/problem', './pairs/pairs', './stages/stages'),
  'libs/processes/src/when-consent-signed-then-start/policy.ts': `${importingTypeOf('@vekha/event-sourcing/deadline-enforcer')}${importing('@vekha/school/events', '@vekha/roadmap/commands', '@vekha/roadmap/start-stage/start-stage.command', '@vekha/event-sourcing/process-manager')}`,
  'libs/registers/src/registers.module.ts': importing('@nestjs/common', './pairs/pairs'),
  'libs/processes/src/processes.http.ts': importing('@nestjs/common', '@vekha/http/problem'),
  'libs/registers/src/pairs/pairs.http.ts': importing('@nestjs/common', '@vekha/access/permissions', '@vekha/calendar/civil-date', './pairs'),
  'libs/processes/src/processes.module.ts': importing('@nestjs/common', './when-consent-signed-then-start/policy'),
  'libs/http/src/problem.ts': importing('@nestjs/common', '@vekha/event-sourcing/decider'),
  'libs/installation/src/engine.module.ts': importing('@nestjs/common', '@vekha/event-store/sqlite/sqlite-event-store', '@vekha/roadmap/roadmap.module', './settings'),
  'libs/installation/src/settings.ts': importing('node:path', '@vekha/roadmap/events', '@vekha/school/events'),
  'apps/api/src/main.ts': importing('./api.module'),
  'apps/api/src/api.module.ts': importing('@nestjs/common', '@vekha/installation/engine.module', '@vekha/event-store/sqlite/sqlite-event-store', '@vekha/roadmap/roadmap.http.module', '@vekha/registers/registers.http.module'),
  'apps/worker/src/main.ts': `${importingTypeOf('@vekha/read-database/read-database')}${importing('./worker.module')}`,
  'apps/worker/src/worker.module.ts': importing('@vekha/jobs/bullmq/bullmq-queue', '@vekha/roadmap/roadmap.module', '@vekha/processes/processes.module', '@vekha/audit/replay', '@vekha/access/bearer-token', '@vekha/roadmap/upcasters'),
  'apps/web/src/main.ts': importing('./screen'),
  'apps/web/src/screen.ts': importing(),
  'test/acceptance/year.spec.ts': importing('@vekha/event-store/sqlite/sqlite-event-store', '@vekha/roadmap/roadmap.http.module', 'jest'),
};
