import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SCRIPT = join(__dirname, '../../../dist/test/support/eventstoredb-double/main.js');

/** The double as a process of its own, so that it can be killed and stopped for real. Needs the build. */
export class DoubleProcess {
  private child: ChildProcess | undefined;
  private port = 0;

  private constructor(private readonly file: string) {}

  static isBuilt(): boolean {
    return existsSync(SCRIPT);
  }

  /** @param file where the log is kept, so that it outlives `kill` */
  static async start(file: string): Promise<DoubleProcess> {
    const started = new DoubleProcess(file);
    await started.restart();
    return started;
  }

  get url(): string {
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (!child) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** Starts it again, on the same port and file. */
  async restart(): Promise<void> {
    const env = { ...process.env, VEKHA_DOUBLE_PORT: String(this.port), VEKHA_DOUBLE_FILE: this.file };
    const child = spawn(process.execPath, [SCRIPT], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    this.port = (JSON.parse(line) as { port: number }).port;
  }

  /** Stops it in its tracks: connections stay open, nothing is answered. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  /** Lets a frozen one go on with all it was sent meanwhile. */
  thaw(): void {
    this.child?.kill('SIGCONT');
  }
}
