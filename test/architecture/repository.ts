import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '../..');

export interface RepositoryFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const binary = /\.(?:png|jpe?g|gif|ico|woff2?|pdf|docx|xlsx|zip|gz|db)$/i;

/**
 * Every text file that is committed or would be with `git add --all`: what somebody who clones the house gets.
 *
 * @throws outside a git checkout
 */
export function repositoryFiles(): RepositoryFile[] {
  // A checkout owned by another account is still the one these tests were started in.
  const git = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const paths = new Set(execFileSync('git', git, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).split('\0'));
  return [...paths]
    .filter((path) => path !== '' && !binary.test(path))
    .filter((path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile())
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
