import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import { paper } from '@vekha/people/testing/papers';
import type { ApiAnswer, ApiClient } from '../support/api-client';

/** One thing a client wanted done, and what it knows of it. */
export interface Intent {
  readonly what: string;
  /** The command ids under which it was ever sent. */
  readonly commandIds: readonly string[];
  readonly outcome: 'acknowledged' | 'refused' | 'unknown';
  readonly status: number;
  /** Place of its last event in the log, as the client was told. */
  readonly position: string | undefined;
  /** What it says about a person, which must be in the log sealed and nowhere else. */
  readonly words: readonly string[];
}

/** A request about a person, to be sent again when all is over. */
interface SentAboutPerson {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly key: string;
  readonly ifMatch: string | undefined;
  readonly intent: Intent;
}

export interface Habits {
  /** Share of answers that never reach the client, as over a bad line. */
  readonly losesAnswers: number;
  /** Share of intents given up after the first failure. */
  readonly givesUp: number;
  /** A new key at every retry: what idempotency exists to make unnecessary. */
  readonly newKeyAtEachRetry: boolean;
}

export interface Person {
  readonly tokenId: string;
  readonly client: ApiClient;
}

const SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0028';
const RETRY_MS = 25;
const MEASURES = ['000-4.1', '000-5.1', '000-5.2', '000-5.3', '000-6.2', '000-6.3', '000-7.1', '000-1.2', '000-2.1'];

const CONSENT = { ...paper, givenOn: '2025-10-01', validUntil: '2030-09-30' };

/** A client that works through one roadmap after another, enters people on the way and repeats each command until it has an answer. */
export class ClientUnderLoad {
  readonly intents: Intent[] = [];
  private readonly aboutPersons: SentAboutPerson[] = [];
  private stopped = false;
  private abandoned = false;
  private orders = 0;
  private persons = 0;

  constructor(
    private readonly name: string,
    private readonly curator: Person,
    private readonly director: Person,
    private readonly habits: Habits,
  ) {}

  /** Works until it is stopped; what it is about then is finished. */
  async work(): Promise<void> {
    while (!this.stopped) await this.oneRoadmap();
  }

  stop(): void {
    this.stopped = true;
  }

  /** Stops without waiting for answers that may never come. */
  abandon(): void {
    this.stopped = true;
    this.abandoned = true;
  }

  /**
   * Sends everything it asked about people once more: what was acknowledged answers as then, what nobody knew the outcome of
   * answers the same twice, and other words under the same key are refused. Answers what was otherwise.
   */
  async faultsOfRepeats(): Promise<string[]> {
    const faults: string[] = [];
    for (const { path, body, key, ifMatch, intent } of this.aboutPersons.filter(({ intent: { outcome } }) => outcome !== 'refused')) {
      const again = (words: object = body) => this.curator.client.command(`/api/v1/${path}`, words, { key, ...(ifMatch !== undefined && { ifMatch }) });
      const first = await again();
      const position = intent.position ?? first.headers.get('x-position');
      const second = await again();
      const same = second.headers.get('x-position') === position && first.text === second.text && (intent.outcome === 'unknown' || second.status === 200);
      if (!same) faults.push(`${path} (${key}): repeated, it answered ${second.status} ${second.text}`);
      if (second.status !== 200) continue;
      const { status } = await again(otherWords(body));
      if (status !== 422) faults.push(`${path} (${key}): other words under its key were answered with ${status}`);
    }
    return faults;
  }

  /** Somebody is entered, gives consent on paper, and has another telephone number. */
  private async onePerson(): Promise<void> {
    this.persons += 1;
    const fullName = `Проба ${this.name} ${this.persons}`;
    const phone = (end: number): string => `+7 900 ${String(this.persons).padStart(3, '0')}-00-${end}`;
    const card = { kind: 'EMPLOYEE', fullName, phone: phone(10) };
    const entered = await this.intend(this.curator, `schools/${SCHOOL}/register-mentor-candidate`, { card, category: 'TEACHER' }, undefined, [fullName, card.phone]);
    if (entered?.status !== 200) return;
    const path = `people/${String(entered.body['id'])}`;
    await this.intendAtVersion(this.curator, `${path}/record-paper-consent`, { consent: { ...CONSENT, conditions: `Только ${fullName}` } }, [`Только ${fullName}`]);
    await this.intendAtVersion(this.curator, `${path}/correct-person-card`, { phone: phone(20) }, [phone(20)]);
  }

  private async oneRoadmap(): Promise<void> {
    const adopted = await this.intend(this.curator, `schools/${SCHOOL}/create-roadmap-from-template`, { templateCode: '000-lyceum-28', academicYear: 2023 });
    if (adopted?.status !== 200) return;
    const path = `roadmaps/${String(adopted.body['id'])}`;
    await this.intendAtVersion(this.curator, `${path}/submit-for-approval`);
    await this.intend(this.curator, `${path}/approve`, { order: this.newOrder() }, '"1"');
    await this.intendAtVersion(this.director, `${path}/approve`, { order: this.newOrder() });
    await this.intend(this.director, `${path}/approve`, { order: { number: 'без номера', date: 'вчера' } }, '"1"');
    await this.intendAtVersion(this.director, `${path}/activate`);
    for (const measureId of MEASURES) {
      if (this.stopped) return;
      await this.onePerson();
      await this.intendAtVersion(this.curator, `${path}/measures/${measureId}/report-result`, { occurredOn: '2024-04-01', evidence: [] });
      await this.intendAtVersion(this.director, `${path}/measures/${measureId}/accept-result`);
    }
  }

  private newOrder(): { number: string; date: string } {
    this.orders += 1;
    return { number: `${this.name}-${this.orders}`, date: '2023-11-10' };
  }

  /** As a person does who is told that something changed: looks, and asks again as a new wish. */
  private async intendAtVersion(person: Person, path: string, body: object = {}, words: readonly string[] = []): Promise<void> {
    let ifMatch = '"0"';
    for (let tries = 0; tries < 20; tries += 1) {
      const answer = await this.intend(person, path, body, ifMatch, words);
      if (answer?.status !== 412) return;
      ifMatch = answer.headers.get('etag') ?? ifMatch;
    }
  }

  /** One wish, sent until it is answered. Answers undefined when it was given up. */
  private async intend({ tokenId, client }: Person, path: string, body: object, ifMatch?: string, words: readonly string[] = []): Promise<ApiAnswer | undefined> {
    const commandIds: string[] = [];
    let key = randomUUID();
    const record = (outcome: Intent['outcome'], status: number, position?: string): void => {
      const intent = { what: path, commandIds, outcome, status, position, words };
      this.intents.push(intent);
      if (words.length > 0) this.aboutPersons.push({ path, body: body as Readonly<Record<string, unknown>>, key, ifMatch, intent });
    };
    for (;;) {
      const commandId = derivedId(`school:${SCHOOL}`, tokenId, key);
      if (!commandIds.includes(commandId)) commandIds.push(commandId);
      const answer = await client.command(`/api/v1/${path}`, body, { key, ...(ifMatch !== undefined && { ifMatch }) }).catch(() => undefined);
      const arrived = answer !== undefined && answer.status < 500 && Math.random() >= this.habits.losesAnswers;
      if (arrived) {
        record(answer.status === 200 ? 'acknowledged' : 'refused', answer.status, answer.headers.get('x-position') ?? undefined);
        return answer;
      }
      if (this.abandoned || Math.random() < this.habits.givesUp) {
        record('unknown', answer?.status ?? 0);
        return undefined;
      }
      if (this.habits.newKeyAtEachRetry) key = randomUUID();
      await pause(RETRY_MS);
    }
  }
}

/** The same request about another person: only what is sealed in it differs. */
function otherWords(body: Readonly<Record<string, unknown>>): object {
  return JSON.parse(JSON.stringify(body, (name, value: unknown) => (name === 'phone' ? '+7 900 999-99-99' : name === 'conditions' ? `${String(value)}, не иначе` : value))) as object;
}
