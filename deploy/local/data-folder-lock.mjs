import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, isStillRunning } from './process-identity.mjs';

const NAME = 'start.lock';

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text) {
  try {
    return { children: [], ...JSON.parse(text) };
  } catch {
    return { pid: 0, identity: '', children: [] };
  }
}

/** Writes the whole file first and gives it its name afterwards, so a reader never sees half of it. */
function createOnce(file, facts) {
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, JSON.stringify(facts), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Removes a dead run's lock. When another start was quicker and this is already its lock, it is put back.
 * @param {string} file
 * @param {string} judged what the lock said when it was found to be stale
 */
export function removeStale(file, judged) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) !== judged) linkSync(aside, file);
  rmSync(aside);
}

/**
 * Takes the data folder for this process, creating the folder when needed.
 * @param {string} folder
 * @returns either `{ holder }`, the facts of the start that is running there, or `{ lock, leftovers }`:
 * `lock.note(facts)` adds facts for others to read, `lock.release()` gives the folder back, and `leftovers` are
 * children of a run that died without stopping them
 */
export function takeDataFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, NAME);
  const mine = { pid: process.pid, identity: identityOf(process.pid), startedAt: new Date().toISOString(), children: [] };
  let leftovers = [];
  while (!createOnce(file, mine)) {
    const text = read(file);
    if (text === undefined) continue;
    const holder = parse(text);
    if (isStillRunning(holder)) return { holder };
    leftovers = holder.children.filter(isStillRunning);
    removeStale(file, text);
  }
  return { lock: lockOf(file, mine), leftovers };
}

function lockOf(file, mine) {
  const write = () => {
    const draft = `${file}.${process.pid}.draft`;
    writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
    renameSync(draft, file);
  };
  return {
    note(facts) {
      Object.assign(mine, facts);
      write();
    },
    noteChild({ name, pid }) {
      mine.children.push({ name, pid, identity: identityOf(pid) });
      write();
    },
    release: () => rmSync(file, { force: true }),
  };
}
