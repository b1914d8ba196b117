import { templateLibrary } from '@vekha/template/template-library';
import type { Command } from 'commander';
import { print, table, UsageError } from '../output';

interface Options {
  readonly json?: boolean;
}

export function addTemplate(program: Command): void {
  const template = program.command('template').description('шаблоны дорожных карт управления');
  template.command('list').description('перечень шаблонов').option('--json', 'ответ в JSON').action(list);
  template
    .command('publish <code>')
    .description('опубликовать шаблон, чтобы школы могли создавать по нему карты')
    .option('--json', 'ответ в JSON')
    .action((code: string, options: Options) => publish(code, options));
  template.command('show <code>').description('этапы и мероприятия шаблона').option('--json', 'ответ в JSON').action(show);
}

function list({ json = false }: Options): void {
  const lines = templateLibrary.map(({ code, title, provenance, stages, measures }) => ({
    code,
    title,
    institution: provenance.institution,
    stages: stages.length,
    measures: measures.length,
  }));
  const rows = lines.map(({ code, institution, stages, measures }) => [code, institution, String(stages), String(measures)]);
  print(json, lines, table(['Код', 'Организация', 'Этапов', 'Мероприятий'], rows));
}

function show(code: string, { json = false }: Options): void {
  const found = known(code);
  const text = found.stages.flatMap(({ stageId, no, name, deadline }) => [
    `${no}. ${name}${deadline === undefined ? '' : `  [${deadline}]`}`,
    ...found.measures.filter((measure) => measure.stageId === stageId).map((measure) => `   ${measure.measureId}  ${measure.text}`),
  ]);
  print(json, found, [found.title, '', ...text].join('\n'));
}

async function publish(code: string, { json = false }: Options): Promise<void> {
  const found = known(code);
  // The list and the text of templates need no engine; publishing does.
  const [{ withSession }, { asOperator }] = await Promise.all([import('../session.js'), import('../operator.js')]);
  const { version } = await withSession((session) => asOperator(session, 'PublishTemplate', found));
  print(json, { code, edition: version + 1 }, `Шаблон «${found.title}» опубликован, редакция ${version + 1}.`);
}

function known(code: string): (typeof templateLibrary)[number] {
  const found = templateLibrary.find((each) => each.code === code);
  if (!found) throw new UsageError('TEMPLATE_UNKNOWN', `Шаблона «${code}» нет. Перечень: vekha template list`);
  return found;
}
