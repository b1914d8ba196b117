import { randomUUID } from 'node:crypto';

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; an empty record when it is none. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface CommandOptions {
  readonly key?: string;
  readonly ifMatch?: string;
}

/** An HTTP client as an integration would write it: one token, one base address. */
export class ApiClient {
  constructor(
    private readonly baseUrl: string,
    private readonly token?: string,
  ) {}

  get(path: string): Promise<ApiAnswer> {
    return this.send('GET', path);
  }

  /** Gives a command. A new key when none is given; no If-Match unless given. */
  command(path: string, body: object, { key = randomUUID(), ifMatch }: CommandOptions = {}): Promise<ApiAnswer> {
    return this.send('POST', path, JSON.stringify(body), {
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      ...(ifMatch !== undefined && { 'If-Match': ifMatch }),
    });
  }

  async send(method: string, path: string, body?: string, headers: Readonly<Record<string, string>> = {}): Promise<ApiAnswer> {
    const answer = await fetch(`${this.baseUrl}${path}`, {
      method,
      headers: { ...(this.token !== undefined && { Authorization: `Bearer ${this.token}` }), ...headers },
      ...(body !== undefined && { body }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, body: recordOf(text) };
  }
}

function recordOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
