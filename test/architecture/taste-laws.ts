import ts from 'typescript';
import { commentedOutCode, commentsOf } from './commented-out-code';
import type { RepositoryFile } from './repository';

/** A law about one file: what a person would see by reading it. */
export interface TasteLaw {
  readonly name: string;
  readonly sentence: string;
  readonly mend: string;
  readonly appliesTo: (path: string) => boolean;
  /** What is wrong, each with the line when it has one. */
  readonly faults: (file: RepositoryFile) => readonly string[];
}

const LONGEST_FILE = 300;
const code = /^(?:apps|libs|test|deploy)\/.*\.(?:ts|tsx|mts|cts|mjs|cjs|js)$|^[^/]+\.(?:js|mjs|cjs|ts)$/;
const typeScript = /^(?:apps|libs|test|deploy)\/.*\.tsx?$/;
const generated = /^apps\/web\/.*\/generated\//;
const isCode = (path: string): boolean => code.test(path) && !generated.test(path);
const isTypeScript = (path: string): boolean => typeScript.test(path) && !generated.test(path);

const trees = new WeakMap<RepositoryFile, ts.SourceFile>();
function treeOf(file: RepositoryFile): ts.SourceFile {
  const tree = trees.get(file) ?? ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true);
  trees.set(file, tree);
  return tree;
}

/** Says what is wrong at every node of a file that `fault` finds guilty. */
const atNodes = (fault: (node: ts.Node) => string | undefined) => (file: RepositoryFile): string[] => {
  const tree = treeOf(file);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = fault(node);
    if (what !== undefined) found.push(`line ${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

const atLines = (pattern: RegExp) => (file: RepositoryFile): string[] =>
  file.text.split('\n').flatMap((line, n) => (pattern.test(line) ? [`line ${n + 1}: ${pattern.exec(line)?.[0].trim() ?? ''}`] : []));

const emptyNames = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'shared']);
const takenWords = /(?:^|[./-])(?:services?|managers?|handlers?)(?=[-./]|$)/;
const termsOfTheField = /process-managers?|command-handlers?/g;
const takenTypeNames = /(?:Service|Manager|Handler)$/;
const typesOfTheField = /(?:ProcessManager|CommandHandler|GenericHandler)$/;

const isDefault = (node: ts.Node): boolean =>
  ts.isExportAssignment(node) ||
  (ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) ||
  (ts.isExportSpecifier(node) && node.name.text === 'default');

function onlyPassesOn(tree: ts.SourceFile): boolean {
  const passesOn = tree.statements.filter((statement) => ts.isExportDeclaration(statement));
  const rest = tree.statements.filter((statement) => !ts.isExportDeclaration(statement) && !ts.isImportDeclaration(statement));
  return passesOn.length > 0 && rest.length === 0;
}

/** In memory, unordered, swallowing errors: the engine has durable ones. */
const bannedFromCqrs = new Set(['EventBus', 'Saga', 'AggregateRoot', 'EventPublisher', 'EventsHandler', 'IEventHandler', 'EventHandler']);

function bannedCqrsWord(node: ts.Node): string | undefined {
  if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return undefined;
  if (node.moduleSpecifier?.getText().slice(1, -1) !== '@nestjs/cqrs') return undefined;
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
  if (bindings === undefined || !('elements' in bindings)) return 'the whole of @nestjs/cqrs at once';
  const names = [...bindings.elements].map(({ propertyName, name }) => (propertyName ?? name).text);
  return names.find((name) => bannedFromCqrs.has(name));
}

const silenced = /@ts-(?:ignore|nocheck)|\b(?:eslint|oxlint|tslint|biome|istanbul|c8|v8)[- ](?:disable|ignore)/;
const expectsAnError = /@ts-expect-error/;

function silencedChecks(file: RepositoryFile): string[] {
  const words = (lines: readonly string[]): string => lines.join(' ');
  return commentsOf(treeOf(file))
    .filter(({ lines }) => silenced.test(words(lines)) || (expectsAnError.test(words(lines)) && !file.path.endsWith('.spec.ts')))
    .map(({ line, lines }) => `line ${line}: ${words(lines).trim()}`);
}

/** Paths inside a container are no paths of this machine. */
const inContainer = /^deploy\/(?:Dockerfile|compose[^/]*\.ya?ml)$/;
const machinePath = /(?<![\w.:/\\-])(?:\/(?:work|tmp|home|root|Users|private\/var)\/[\w.-]+|[A-Z]:\\Users\\)/;
const registryHost = /\/\/registry\.|\bregistry\.(?:npmjs|yarnpkg|npmmirror)\b|\bnpmmirror\.\w+|\bnpm\.pkg\.\w+|^\s*(?:@[\w-]+:)?registry\s*=|"resolved":\s*"https?:/i;

/** The laws of taste of docs/architecture.md §1 and §5 that one file alone can break. */
export const tasteLaws: readonly TasteLaw[] = [
  {
    name: 'short-files',
    sentence: `A file has at most ${LONGEST_FILE} lines.`,
    mend: 'Split it by meaning; data goes into JSON.',
    appliesTo: isCode,
    faults: ({ text }) => {
      const lines = text.replace(/\n$/, '').split('\n').length;
      return lines > LONGEST_FILE ? [`${lines} lines`] : [];
    },
  },
  {
    name: 'telling-names',
    sentence: 'No file or folder is called utils, helpers, common, misc or shared.',
    mend: 'Name it after what it is about.',
    appliesTo: isCode,
    faults: ({ path }) => path.split(/[/.\-_]/).filter((word) => emptyNames.has(word.toLowerCase())),
  },
  {
    name: 'terms-of-the-field',
    sentence: 'Nothing but a process manager and the command handlers is called manager or handler, and nothing is called service.',
    mend: 'Use the term of the field: decider, register, report, projection, port, adapter, upcaster.',
    appliesTo: (path) => isTypeScript(path) && /^(?:apps|libs)\//.test(path),
    faults: (file) => [
      ...(takenWords.test(file.path.replaceAll(termsOfTheField, '')) ? [file.path] : []),
      ...atNodes((node) => {
        const name = ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) ? node.name?.text : undefined;
        return name !== undefined && takenTypeNames.test(name) && !typesOfTheField.test(name) ? name : undefined;
      })(file),
    ],
  },
  {
    name: 'no-barrels',
    sentence: 'No file exists to pass on what others export, and no file passes on everything of another.',
    mend: 'Import from the file that defines it.',
    appliesTo: isTypeScript,
    faults: (file) => [
      ...(/\/index\.tsx?$/.test(file.path) && !file.path.startsWith('apps/web/') ? [file.path] : []),
      ...(onlyPassesOn(treeOf(file)) ? ['nothing but exports of others'] : []),
      ...atNodes((node) => (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && node.exportClause === undefined ? node.getText() : undefined))(file),
    ],
  },
  {
    name: 'no-any',
    sentence: 'No type is `any`.',
    mend: 'Say the type, or take `unknown` and check it.',
    appliesTo: isTypeScript,
    faults: atNodes((node) => (node.kind === ts.SyntaxKind.AnyKeyword ? node.parent.getText().slice(0, 80) : undefined)),
  },
  {
    name: 'no-silenced-checks',
    sentence: 'No comment silences the compiler, the linter or the coverage; a spec may expect a type error.',
    mend: 'Mend what the check found.',
    appliesTo: isCode,
    faults: silencedChecks,
  },
  {
    name: 'no-default-exports',
    sentence: 'Nothing is exported without its name; the configuration of a tool aside.',
    mend: 'Export it by name.',
    appliesTo: (path) => isTypeScript(path) && !/\.config\.[mc]?ts$/.test(path),
    faults: atNodes((node) => (isDefault(node) ? node.getText().slice(0, 80) : undefined)),
  },
  {
    name: 'no-code-asleep',
    sentence: 'No code sleeps in a comment.',
    mend: 'Delete it; git remembers.',
    appliesTo: isCode,
    faults: (file) => commentedOutCode(treeOf(file)).map((line) => `line ${line}`),
  },
  {
    name: 'durable-events-only',
    sentence: 'EventBus, Saga, AggregateRoot and EventPublisher of @nestjs/cqrs are used nowhere: in memory, unordered, swallowing errors.',
    mend: "Use the engine's event store, projections and process managers.",
    appliesTo: isTypeScript,
    faults: atNodes(bannedCqrsWord),
  },
  {
    name: 'no-machine-paths',
    sentence: 'No committed file names a folder of one machine.',
    mend: 'Build the path from __dirname, the temporary folder or an environment variable.',
    appliesTo: (path) => !inContainer.test(path),
    faults: atLines(machinePath),
  },
  {
    name: 'no-registry-hosts',
    sentence: 'No committed file names a package registry.',
    mend: "Leave the registry to the machine's own npm settings; the lock file is written without addresses.",
    appliesTo: () => true,
    faults: atLines(registryHost),
  },
];
