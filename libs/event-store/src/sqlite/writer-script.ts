import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const BUILT = 'dist/libs/event-store/src/sqlite/writer-thread.js';

/** The built writer thread. A thread runs JavaScript only, and under jest this file is still TypeScript. */
export function builtWriterScript(): string {
  const sibling = join(__dirname, 'writer-thread.js');
  return existsSync(sibling) ? sibling : resolve(__dirname, '../../../..', BUILT);
}
