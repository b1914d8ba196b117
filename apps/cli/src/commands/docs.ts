import { catalogues, eventRegistry } from '@vekha/installation/catalogue-list';
import type { Command } from 'commander';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandTable, contextReadme, eventsPage, libOf, replaceGenerated } from '../generated-docs';

export function addDocs(program: Command): void {
  program.command('docs').description('обновить порождаемые страницы документации (запускать из корня репозитория)').action(run);
}

/** Writes every generated page of the repository; a test fails when one of them is stale. */
function run(): void {
  for (const [file, text] of generatedPages(process.cwd())) writeFileSync(join(process.cwd(), file), text);
}

/** Each generated page with its text as it should be. */
export function generatedPages(root: string): ReadonlyMap<string, string> {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const libs = [...new Set(catalogues.map(({ category }) => libOf(category)))];
  return new Map([
    ['docs/events.md', eventsPage(eventRegistry().types)],
    ['README.md', replaceGenerated(readme, 'commands', commandTable(catalogues, 'libs'))],
    ...libs.map((lib): [string, string] => [`libs/${lib}/README.md`, contextReadme(lib, catalogues)]),
  ]);
}
