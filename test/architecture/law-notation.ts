import { libs } from './house';
import type { Kind, Reach } from './house';

/** One import law: a dependency-cruiser rule with the sentence a person reads when it is broken. */
export interface ImportLaw {
  /** The law's number in docs/architecture.md §1. */
  readonly number: number;
  readonly name: string;
  readonly sentence: string;
  readonly mend: string;
  /** The files the law is about (a regular expression); when there are none it has nothing to check and must say so. */
  readonly subject: string;
  readonly from: { readonly path?: string; readonly pathNot?: readonly string[] };
  readonly to: Readonly<Record<string, unknown>>;
}

export const typesOnly: readonly string[] = ['type-only', 'type-import'];

const spec = String.raw`\.spec\.ts$`;
const testKit = '^libs/.+/(?:testing|conformance)/';
/** Specs and the test kits they share: never part of the product. */
export const tests: readonly string[] = [spec, testKit];

/** Files whose name ends with a role; every other file of a context is pure. */
export const role = {
  command: String.raw`\.command\.ts$`,
  module: String.raw`(?<!\.http)\.module\.ts$`,
  http: String.raw`\.http(?:\.module)?\.ts$`,
} as const;
export const everyRole: readonly string[] = [...Object.values(role), ...tests];

export const everyFile = '^(?:apps|libs|test|deploy)/';

const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`;
/** Makes every mark of a name literal; `*` is the notation's own. */
export const escaped = (word: string): string => word.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The libs that house.ts lists under a kind. */
export const listed = (kind: Kind): readonly string[] => Object.keys(libs).filter((name) => libs[name]?.kind === kind);

const everythingElse = Object.keys(libs).filter((name) => libs[name]?.kind !== 'context');

/** A pattern for the names of the libs of a kind; a lib the house does not list is a context. */
export const libOf = (kind: Kind): string => (kind === 'context' ? `(?!${oneOf(everythingElse)}/)[^/]+` : oneOf(listed(kind)));

/** The sources of a lib; its name is the first group, `$1` in the other half of a law. */
export const sources = (lib: string): string => `^libs/(${lib})/src/`;

/** `calendar/*` or `<context>/events` as a pattern over file paths. */
export function pathOfImport(pattern: string): string {
  const [lib, ...rest] = pattern.split('/');
  const file = rest.map(escaped).join('/').replace('*', '.+');
  const folder = lib === '<context>' ? libOf('context') : escaped(lib ?? '');
  return `^libs/${folder}/src/${file}\\.ts$`;
}

/** An installed package, or with `@scope/*` any package of the scope, wherever it resolves to. */
export const pathOfPackage = (name: string): string => `(?:^|/)node_modules/(?:@types/)?${escaped(name).replace('/*', '/[^/]+')}/`;

const anyBuiltIn = '^(?!apps/|libs/|test/|deploy/|.*node_modules/)[^.]+$';

function pathsWithin(reach: Reach): string[] {
  return [
    ...(reach.libs ?? []).map(pathOfImport),
    ...(reach.types ?? []).map(pathOfImport),
    ...(reach.packages ?? []).map(pathOfPackage),
    ...(reach.node ?? []).map((name) => (name === '*' ? anyBuiltIn : `^${escaped(name)}$`)),
  ];
}

/** The forbidden half of an allow-list law: whatever lies beyond the lib's own files and what it may know. */
export function beyond(own: string, ...reaches: readonly Reach[]): { pathNot: string[] } {
  return { pathNot: [own, ...reaches.flatMap(pathsWithin)] };
}

export const ownLib = '^libs/$1/';
/** A pure file sees neither the routes nor the wiring of its own lib. */
export const ownDecisions = String.raw`^libs/$1/(?!.*(?:\.http|\.module|\.spec)\.ts$)`;
