import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { signalTo } from './processes.mjs';

/**
 * What tells a process apart from a later one that was given the same number: its start time and the boot.
 * @returns {string} empty when there is no such process or the system does not tell
 */
export function identityOf(pid) {
  try {
    if (!existsSync('/proc/self/stat')) {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    }
    // The second field is the program's name in brackets and may hold spaces: count from the closing one.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const isGone = state === 'Z' || state === 'X';
    return isGone ? '' : `${rest[18]}@${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return '';
  }
}

/** @param {{ pid: number, identity: string }} process as remembered from `identityOf` */
export function isStillRunning({ pid, identity }) {
  return identity !== '' && identityOf(pid) === identity;
}

/** Ends processes another run left behind, the youngest first, each waited for; killed when the grace (ms) is over. */
export async function endLeftovers(leftovers, graceMs) {
  for (const leftover of [...leftovers].reverse()) {
    signalTo(leftover.pid, 'SIGTERM');
    const deadline = Date.now() + graceMs;
    while (isStillRunning(leftover)) {
      if (Date.now() > deadline) signalTo(leftover.pid, 'SIGKILL');
      await pause(50);
    }
  }
}
