import { filesWithTheirOwnReach, libs, nestDoorOfTheEngine, reachOfCommandsDoor, reachOfKind, reachOfRole } from './house';
import type { Kind } from './house';
import {
  beyond, escaped, everyFile, everyRole, libOf, listed, ownDecisions, ownLib, pathOfImport, pathOfPackage, role, sources, tests, typesOnly,
} from './law-notation';
import type { ImportLaw } from './law-notation';

const lawsOfOrder: readonly ImportLaw[] = [
  {
    number: 1,
    name: 'no-cycles',
    sentence: 'No file imports itself by a round trip.',
    mend: 'Move what both files need into a third one that imports neither.',
    subject: everyFile,
    from: {},
    to: { circular: true },
  },
  {
    number: 1,
    name: 'every-import-resolves',
    sentence: 'Every import leads to a file or an installed package; otherwise no other law can see it.',
    mend: 'Correct the path, add the lib to "paths" of tsconfig.json, or declare the package in package.json.',
    subject: everyFile,
    from: { pathNot: ['^apps/web/'] },
    to: { couldNotResolve: true },
  },
  {
    number: 1,
    name: 'packages-are-declared',
    sentence: 'A package that is imported is declared in package.json; what another package happens to bring is not ours.',
    mend: 'Declare it in package.json, or do without.',
    subject: everyFile,
    from: { pathNot: ['^apps/web/'] },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    number: 1,
    name: 'product-without-development-packages',
    sentence: 'The product runs without the development packages.',
    mend: 'Move the package to "dependencies", or the code into a spec or a testing/ folder.',
    subject: '^(?:apps/(?!web/)|libs/)',
    from: { path: '^(?:apps/(?!web/)|libs/)', pathNot: tests },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: typesOnly },
  },
  {
    number: 1,
    name: 'product-without-tests',
    sentence: 'The product imports no spec, no test kit and nothing of test/.',
    mend: 'Move what the product needs out of the test; a test kit is imported by specs only.',
    subject: '^(?:apps|libs)/',
    from: { path: '^(?:apps|libs)/', pathNot: tests },
    to: { path: ['^test/', ...tests] },
  },
];

const context = sources(libOf('context'));
const exactly = (path: string): string => `^${escaped(path).replace(/^libs\/([^/]+)/, 'libs/($1)')}$`;
/** Law 2 keeps these out of pure files; a route may ask them, whichever context they live in. */
const forEveryRoute = (reachOfRole.http.libs ?? []).map(pathOfImport);
const commandsDoor = `${context}[^/]*commands\\.ts$`;
const apart = Object.keys(filesWithTheirOwnReach).map(exactly);
const withMore = listed('context').filter((name) => Object.keys(libs[name] ?? {}).length > 1);

const lawsOfContexts: readonly ImportLaw[] = [
  {
    number: 2,
    name: 'context-is-pure',
    sentence: 'A file of a context without .command, .http, .module or .spec in its name imports only its own lib, calendar, term and the words of the engine it decides in (reachOfKind in house.ts).',
    mend: 'Ask for the fact in `needs`, or move the import into the .command, .http or .module file it belongs to.',
    subject: context,
    from: { path: context, pathNot: [...everyRole, commandsDoor, ...apart, ...withMore.map(sources)] },
    to: beyond(ownDecisions, reachOfKind.context),
  },
  ...withMore.map((name) => ({
    number: 2,
    name: `${name}-is-pure`,
    sentence: `A file of ${name} without a role in its name knows no more than a context does, and what house.ts adds for it.`,
    mend: 'Take what is needed as a parameter; the app that composes the parts passes it in.',
    subject: sources(name),
    from: { path: sources(name), pathNot: [...everyRole, commandsDoor] },
    to: beyond(ownDecisions, reachOfKind.context, libs[name] ?? {}),
  })),
  ...Object.entries(filesWithTheirOwnReach).map(([path, reach]) => ({
    number: 2,
    name: `${path.replace(/^.*\//, '')}-keeps-its-list`,
    sentence: `${path} knows its own lib and what house.ts lists for it.`,
    mend: 'Move what needs more into a .module or .http file.',
    subject: exactly(path),
    from: { path: exactly(path) },
    to: beyond(ownLib, reachOfKind.context, reach),
  })),
  {
    number: 2,
    name: 'commands-door-of-a-context',
    sentence: 'commands.ts of a context, and the *-commands.ts it is made of, only list: besides what a decision may know it knows event-sourcing/command-catalogue.',
    mend: 'Move everything else behind the door.',
    subject: commandsDoor,
    from: { path: commandsDoor },
    to: beyond(ownDecisions, reachOfKind.context, reachOfCommandsDoor),
  },
  {
    number: 2,
    name: 'command-classes-as-types',
    sentence: 'A pure file takes from a .command file and from the command catalogue types only; commands.ts (with its *-commands.ts) alone lists the classes themselves.',
    mend: 'Write `import type`.',
    subject: context,
    from: { path: context, pathNot: [...everyRole, commandsDoor, ...withMore.map(sources)] },
    to: { path: [role.command, ...(reachOfKind.context.types ?? []).map(pathOfImport)], dependencyTypesNot: typesOnly },
  },
  ...(['command', 'module', 'http'] as const).map((part) => ({
    number: 2,
    name: `${part}-file-of-a-context`,
    sentence: `A .${part} file of a context imports what its role needs and no more (reachOfRole in house.ts).`,
    mend: 'Pass it in through a port of the engine, or widen the role in house.ts if every context needs it.',
    subject: `${context}.*${role[part]}`,
    from: { path: `${context}.*${role[part]}` },
    to: beyond(part === 'command' ? ownDecisions : ownLib, reachOfKind.context, reachOfRole[part]),
  })),
  {
    number: 3,
    name: 'context-knows-no-context',
    sentence: 'No context imports another context.',
    mend: 'Ask for its published facts with `needs`, or react to its events in processes/.',
    subject: context,
    from: { path: context },
    to: { path: `^libs/${libOf('context')}/`, pathNot: [ownLib, ...forEveryRoute] },
  },
  {
    number: 3,
    name: 'slice-knows-no-slice',
    sentence: 'No command folder imports another command folder.',
    mend: 'What two commands share lies directly in src/ of the context.',
    subject: `${context}[^/]+/`,
    from: { path: `${context}([^/]+)/`, pathNot: tests },
    to: { path: '^libs/$1/src/[^/]+/', pathNot: ['^libs/$1/src/$2/', String.raw`\.json$`] },
  },
];

/** The read side and the processes: one folder per thing, each seeing only the published doors of the contexts. */
function lawsOfReaders(number: number, kind: 'read-side' | 'process', thing: string, sentence: string): ImportLaw[] {
  const here = sources(libOf(kind));
  return [
    {
      number,
      name: `${thing}-sees-doors-only`,
      sentence,
      mend: "Publish the fact in the context's events.ts; HTTP and wiring go into *.http.ts and *.module.ts.",
      subject: here,
      from: { path: here, pathNot: everyRole },
      to: beyond(ownDecisions, reachOfKind[kind]),
    },
    {
      number,
      name: `${thing}-sees-types-only`,
      sentence: `Of ${(reachOfKind[kind].types ?? []).join(', ')} a ${thing} knows the types only.`,
      mend: 'Write `import type`; an app hands in what does the work.',
      subject: here,
      from: { path: here, pathNot: everyRole },
      to: { path: (reachOfKind[kind].types ?? []).map(pathOfImport), dependencyTypesNot: typesOnly },
    },
    ...(['module', 'http'] as const).map((part) => ({
      number,
      name: `${part}-file-of-a-${thing}`,
      sentence: `A .${part} file of a ${thing} imports what its role needs and no more (reachOfRole in house.ts).`,
      mend: 'Pass it in through a port of the engine.',
      subject: `${here}.*${role[part]}`,
      from: { path: `${here}.*${role[part]}` },
      to: beyond(ownLib, reachOfKind[kind], reachOfRole[part]),
    })),
    {
      number,
      name: `${thing}-knows-no-${thing}`,
      sentence: `No ${thing} imports another ${thing}.`,
      mend: 'What two of them share lies directly in src/.',
      subject: `${here}[^/]+/`,
      from: { path: `${here}([^/]+)/` },
      to: { path: `^libs/${libOf(kind)}/src/[^/]+/`, pathNot: ['^libs/$1/src/$2/', ...tests, String.raw`\.json$`] },
    },
  ];
}

const nestDoor = `${sources(libOf('engine'))}${nestDoorOfTheEngine.file}\\.ts$`;

/** Libs with a list of their own: each is held to it alone. */
function lawsOfLists(number: number, kind: Kind, sentence: string, mend: string): ImportLaw[] {
  return listed(kind).map((name) => ({
    number,
    name: `${name}-keeps-its-list`,
    sentence,
    mend,
    subject: sources(name),
    from: { path: sources(name), pathNot: [...tests, nestDoor] },
    to: beyond(ownLib, reachOfKind[kind], libs[name] ?? {}),
  }));
}

const asParameter = 'Take what is needed as a parameter, or widen the list in house.ts if the law allows it.';
const throughPort = 'Declare a port in the engine and let an adapter or a context fill it.';
const adapter = sources(libOf('adapter'));
const vault = sources(libOf('vault'));
const composition = sources(libOf('composition'));
const httpFiles = [role.http, sources(libOf('edge'))];

const lawsOfTheRest: readonly ImportLaw[] = [
  ...lawsOfLists(6, 'engine', 'The engine knows no business, no adapter and no Nest: only itself and the packages on its list.', throughPort),
  {
    number: 6,
    name: 'one-nest-door-in-the-engine',
    sentence: `${nestDoorOfTheEngine.file}.ts, the one file of the engine that knows Nest, knows nothing else outside the engine.`,
    mend: 'Keep the decision in another file of the engine and only the dispatching here.',
    subject: nestDoor,
    from: { path: nestDoor },
    to: beyond(ownLib, { packages: nestDoorOfTheEngine.packages }),
  },
  ...lawsOfLists(6, 'pure', 'A pure lib imports itself and what its list in house.ts names.', asParameter),
  ...lawsOfLists(6, 'vault', 'The personal-data lib knows the engine and cryptography, no business.', asParameter),
  ...lawsOfLists(7, 'adapter', 'An adapter knows the port it fills and its own driver (house.ts lists it).', "Let the engine's port carry what is needed."),
  {
    number: 7,
    name: 'adapters-are-chosen-in-an-app-module',
    sentence: "An adapter is chosen only in an app's *.module.ts, or in one that several apps share; the keys alone bring their own file.",
    mend: "Depend on the port in event-sourcing/ and provide the adapter in the app's module.",
    subject: adapter,
    from: { pathNot: [String.raw`^apps/[^/]+/src/.*\.module\.ts$`, `${composition}.*${role.module}`, '^test/', adapter, vault, ...tests] },
    to: { path: adapter, dependencyTypesNot: typesOnly },
  },
  {
    number: 8,
    name: 'http-only-from-the-api',
    sentence: 'HTTP files are imported only by apps/api and by other HTTP files.',
    mend: 'Move the import into an *.http.ts or *.http.module.ts file, or the needed part out of HTTP.',
    subject: httpFiles.join('|'),
    from: { pathNot: ['^apps/api/', '^test/', ...httpFiles, ...tests] },
    to: { path: httpFiles },
  },
  ...lawsOfLists(8, 'edge', 'The HTTP plumbing knows the engine and Nest, no business.', "Let the context's *.http.ts pass in what is needed."),
  {
    number: 9,
    name: 'libs-know-no-app',
    sentence: 'No lib imports an app.',
    mend: 'Take it as a parameter; the app passes it in.',
    subject: '^libs/',
    from: { path: '^libs/' },
    to: { path: '^apps/' },
  },
  {
    number: 9,
    name: 'composition-only-from-apps',
    sentence: 'What puts libs together is known to apps only.',
    mend: 'Take what is needed as a parameter or through a port of the engine.',
    subject: composition,
    from: { pathNot: ['^apps/(?!web/)', '^test/', composition, ...tests] },
    to: { path: composition },
  },
  {
    number: 9,
    name: 'app-knows-no-app',
    sentence: 'No app imports another app.',
    mend: 'Move what both need into a lib.',
    subject: '^apps/',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/', pathNot: ['^apps/$1/'] },
  },
  {
    number: 9,
    name: 'web-knows-no-lib',
    sentence: 'The web app imports itself and its generated API client, never libs/.',
    mend: 'Let the API answer with what the screen needs and generate the client anew.',
    subject: '^apps/web/',
    from: { path: '^apps/web/' },
    to: { path: '^(?:libs|test|deploy)/' },
  },
  {
    number: 10,
    name: 'nest-cqrs-at-its-place',
    sentence: "Of @nestjs/cqrs only the dispatching of commands is used: in the engine's command-handlers file, *.http.ts and *.module.ts.",
    mend: 'Use the engine: its gateway, projections and process managers are ordered and durable.',
    subject: everyFile,
    from: { pathNot: [nestDoor, role.http, role.module, '^test/', ...tests] },
    to: { path: pathOfPackage('@nestjs/cqrs') },
  },
];

/** The import laws of docs/architecture.md §1, for the house as house.ts describes it. */
export const importLaws: readonly ImportLaw[] = [
  ...lawsOfOrder,
  ...lawsOfContexts,
  ...lawsOfReaders(4, 'read-side', 'register', 'Registers, reports and integrations see */events.ts, event-sourcing/projection and types of personal-data.'),
  ...lawsOfReaders(5, 'process', 'process', 'Processes see */events.ts, */commands.ts and event-sourcing/process-manager.'),
  ...lawsOfTheRest,
];
