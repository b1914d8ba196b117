import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';

const TAIL_LINES = 30;
/** npm may take minutes to heed a SIGTERM in the middle of an installation. */
const COMMAND_GRACE_MS = 3_000;

/** The last lines of a text, as shown when something fails. */
export function tail(text) {
  return text.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
}

/** Ends a running command, with all it started when it leads a group of its own. */
function end(pid) {
  signalTo(pid, 'SIGTERM');
  return setTimeout(() => signalTo(pid, 'SIGKILL'), COMMAND_GRACE_MS);
}

/**
 * Runs a command to its end and keeps what it printed. The abort signal ends it. With `inherit` it keeps the terminal
 * and gets Ctrl-C from there.
 * @returns {Promise<{ code: number, output: string, stdout: string }>} code 127 when it could not be started
 */
export function run(command, args, { cwd, env = process.env, signal, inherit = false } = {}) {
  return new Promise((resolve) => {
    let output = '';
    let stdout = '';
    const stdio = inherit ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd, env, detached: !inherit, stdio });
    let killer;
    const onAbort = () => {
      if (child.pid !== undefined) killer = end(inherit ? child.pid : -child.pid);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) onAbort();
    const finish = (code) => {
      clearTimeout(killer);
      signal?.removeEventListener('abort', onAbort);
      resolve({ code, output, stdout });
    };
    child.stdout?.on('data', (chunk) => {
      stdout += chunk;
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.once('error', (error) => {
      output += `${error.message}\n`;
      if (child.pid === undefined) finish(127);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
}

/** Long-lived children in the order they were started; they are stopped in the opposite order. */
export class Children {
  #list = [];
  #onStarted;

  /** @param {(child: { name: string, pid: number }) => void} [onStarted] told of every child as soon as it exists */
  constructor(onStarted = () => undefined) {
    this.#onStarted = onStarted;
  }

  /** @returns children that were started and not forgotten, oldest first */
  get list() {
    return [...this.#list];
  }

  /**
   * Starts a child in a session of its own: Ctrl-C in the terminal then reaches only this script, which stops the
   * children one after another. Output goes to the log file; the previous run's file is kept beside it as `.1`.
   */
  start({ name, command, args, env = process.env, cwd, logFile }) {
    if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
    const log = openSync(logFile, 'a', 0o600);
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    const ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(signal === null ? `код ${code}` : `сигнал ${signal}`));
    });
    const started = { name, pid: child.pid, ended, hasEnded: false, logFile, outputTail: () => tail(readFileSync(logFile, 'utf8')) };
    void ended.then(() => {
      started.hasEnded = true;
    });
    this.#list.push(started);
    if (child.pid !== undefined) this.#onStarted(started);
    return started;
  }

  /** Drops a child that has ended and is to be replaced. */
  forget(child) {
    this.#list = this.#list.filter((other) => other !== child);
  }

  /** Resolves with the first child that ends, and how. */
  firstToEnd() {
    return Promise.race(this.#list.map((child) => child.ended.then((how) => ({ child, how }))));
  }

  /**
   * Stops every child, the youngest first, each waited for before the next is asked.
   * @param {number} graceMs how long one child may take before it is killed
   * @param {(child: object, how: string) => void} onStopped told after each one
   */
  async stopAll(graceMs, onStopped = () => undefined) {
    for (const child of [...this.#list].reverse()) onStopped(child, await stopOne(child, graceMs));
    this.#list = [];
  }
}

async function stopOne(child, graceMs) {
  if (child.pid === undefined) return child.ended;
  if (!child.hasEnded) signalTo(child.pid, 'SIGTERM');
  const timer = setTimeout(() => signalTo(-child.pid, 'SIGKILL'), graceMs);
  const how = await child.ended;
  clearTimeout(timer);
  // The child led its own group: whatever it started itself ends with it.
  signalTo(-child.pid, 'SIGKILL');
  return how;
}

/** @returns {boolean} whether there was anything to signal; 0 only asks */
export function signalTo(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
