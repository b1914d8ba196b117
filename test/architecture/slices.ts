import { libs } from './house';

const inContext = /^libs\/([^/]+)\/src\/([^/]+)\/([^/]+)\.ts$/;

/**
 * What command folders lack: a folder `start-stage` of a context with a command or a decision in it holds
 * `start-stage.command.ts` (what is asked), `start-stage.ts` (what is decided) and `start-stage.spec.ts` (the rules).
 */
export function incompleteSlices(paths: readonly string[]): string[] {
  const present = new Set(paths);
  const folders = new Set(paths.flatMap((path) => {
    const [match, lib = '', folder = '', file = ''] = inContext.exec(path) ?? [];
    const ofAContext = match !== undefined && (libs[lib]?.kind ?? 'context') === 'context';
    return ofAContext && (file === folder || file.endsWith('.command')) ? [`libs/${lib}/src/${folder}/${folder}`] : [];
  }));
  return [...folders].flatMap((slice) => ['.command.ts', '.ts', '.spec.ts'].map((ending) => `${slice}${ending}`)).filter((path) => !present.has(path));
}
