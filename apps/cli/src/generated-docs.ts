import { commandPermissions } from '@vekha/access/permissions';
import { ROLES } from '@vekha/access/roles';
import type { CommandCatalogue, CommandEntry } from '@vekha/event-sourcing/command-catalogue';
import type { EventDeclaration, Field } from '@vekha/event-sourcing/event-definition';

/** Streams of notices, tokens and files belong to the contexts that own them. */
const LIBS: Readonly<Record<string, string>> = {
  notices: 'roadmap',
  token: 'access',
  file: 'evidence',
  person: 'people',
  mentee_list: 'people',
  training: 'people',
  document: 'records',
  speed_meeting: 'programme',
  campaign: 'survey',
  class_hour: 'activity',
  outside_event: 'activity',
  site_section: 'activity',
};

export const libOf = (category: string): string => LIBS[category] ?? category;

const kebab = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();

/** The table Command → Event: one line per command, linked to its slice and spec. `base` leads to the libs folder. */
export function commandTable(catalogues: readonly CommandCatalogue[], base: string): string {
  const lines = catalogues.flatMap(({ category, entries }) => entries.map((entry) => commandLine(entry, `${base}/${libOf(category)}/src`)));
  return ['| Command | Events | Who | Slice |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

function commandLine({ command, gives, title }: CommandEntry, src: string): string {
  const slice = kebab(command.name);
  const path = `${src}/${slice}/${slice}`;
  const who = (commandPermissions[command.name] ?? []).map((role) => ROLES[role]).join(', ');
  const events = gives.map(({ type }) => type).join(', ');
  return `| ${command.name} — ${title} | ${events} | ${who} | [code](${path}.ts) · [spec](${path}.spec.ts) |`;
}

/** The README of a context: its table of commands. */
export function contextReadme(lib: string, catalogues: readonly CommandCatalogue[]): string {
  const own = catalogues.filter(({ category }) => libOf(category) === lib);
  const table = commandTable(own, '').replaceAll(`/${lib}/src/`, 'src/');
  return `# ${lib}\n\nGenerated from \`src/commands.ts\` by \`npm run docs\`. Events: [docs/events.md](../../docs/events.md).\n\n${table}\n`;
}

/** The event catalogue: every type of the log with its fields. */
export function eventsPage(types: readonly EventDeclaration[]): string {
  const sections = types.map(({ type, version, title, fields }) => {
    const rows = Object.entries(fields).map(([name, field]) => `| ${name} | ${kindOf(field)} | ${field.optional ? 'no' : 'yes'} | ${field.personal ? `yes, of \`${field.personal.subject}\`` : 'no'} |`);
    return [`## ${type} v${version}`, '', `${title.charAt(0).toUpperCase()}${title.slice(1)}.`, '', '| Field | Kind | Required | Personal |', '| --- | --- | --- | --- |', ...rows].join('\n');
  });
  const intro = 'Generated from the `events.ts` of each context by `npm run docs`; a test fails when it is stale. These are the storage format.';
  return `# Events of the log\n\n${intro}\n\n${sections.join('\n\n')}\n`;
}

function kindOf(field: Field): string {
  if (field.kind === 'list' && field.item) return `list of ${kindOf(field.item)}`;
  if (field.kind === 'record' && field.fields) return `record { ${Object.entries(field.fields).map(([name, inner]) => `${name}${inner.optional ? '?' : ''}: ${kindOf(inner)}`).join(', ')} }`;
  if (field.kind === 'code' && field.values?.length) return `code: ${field.values.join(', ')}`;
  return field.to === undefined ? field.kind : `reference to ${field.to}`;
}

/** The text with the part between the markers of a name replaced. */
export function replaceGenerated(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`];
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`The markers of ${name} are missing`);
  return `${before}${begin}\n${content}\n${end}${after}`;
}
