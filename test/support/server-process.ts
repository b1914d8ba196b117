import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { comesTrue } from './condition';

export interface ServerOrder {
  readonly script: string;
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  /** What runs the command line given to it; the command line itself when absent. */
  readonly within?: (command: readonly string[]) => readonly string[];
}

/** A server of the product as a child process on the loopback, with everything it said. */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private said = '';

  constructor(private readonly order: ServerOrder) {}

  get url(): string {
    return `http://127.0.0.1:${this.order.port}`;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Standard output and error since the first start. */
  get output(): string {
    return this.said;
  }

  /** Starts it and waits until it answers. @throws Error with what it said when it ends before that */
  async start(): Promise<void> {
    const { script, environment, within = (command) => command } = this.order;
    const [program = '', ...words] = within([process.execPath, '--enable-source-maps', script]);
    const child = spawn(program, words, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    await comesTrue(`${script} answers`, async () => {
      if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}:\n${this.said.slice(-4_000)}`);
      return (await this.health('live')) === 200;
    });
  }

  async untilReady(): Promise<void> {
    await comesTrue(`${this.order.script} is ready`, async () => (await this.health('ready')) === 200);
  }

  /** Ends it as a power cut would. */
  kill(): Promise<void> {
    return this.end('SIGKILL').then(() => undefined);
  }

  /** Asks it to end in good order. Answers its exit code. */
  stop(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  /** Status of a health route; 0 while nobody answers. */
  private async health(route: 'live' | 'ready'): Promise<number> {
    const answer = await fetch(`${this.url}/health/${route}`).catch(() => undefined);
    await answer?.arrayBuffer().catch(() => undefined);
    return answer?.status ?? 0;
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.child;
    this.child = undefined;
    if (!child) return null;
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    }
    return child.exitCode;
  }
}
