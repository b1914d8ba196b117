import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteAddressBook } from '@vekha/address-book/sqlite-address-book';
import { ORDINARY_HOURS, type Recipient } from '@vekha/correspondence/recipient';
import { LetterRound } from '@vekha/digests/letter-round';
import type { Delivery, Letter, Mail } from '@vekha/event-sourcing/mail';
import { OutboxMail } from '@vekha/mail/outbox/outbox-mail';
import { eventRegistry } from '@vekha/installation/catalogue-list';
import { wholeLog } from '../support/engine-beside';
import { DeadlineWorld, SCHOOL, type WorkerByHand } from './deadline-world';

const CURATOR = '11111111-1111-4111-8111-111111111111';
const curator: Recipient = { id: CURATOR, scope: `school:${SCHOOL}`, role: 'curator', address: 'curator@licey28.example', ...ORDINARY_HOURS };
const department: Recipient = { ...curator, id: '22222222-2222-4222-8222-222222222222', scope: 'municipality', role: 'department', address: 'uo@city.example' };
const registry = eventRegistry();

/** Mail that writes down what it is asked, and does what it is told. */
class WatchedMail implements Mail {
  readonly kind = 'outbox';
  readonly sent: Letter[] = [];
  answer: () => Delivery = () => ({ outcome: 'sent' });
  constructor(private readonly inner: Mail) {}
  async send(letter: Letter): Promise<Delivery> {
    this.sent.push(letter);
    const answer = this.answer();
    return answer.outcome === 'sent' ? this.inner.send(letter) : answer;
  }
  close(): Promise<void> {
    return this.inner.close();
  }
}

let world: DeadlineWorld;
let folder: string;
let mail: WatchedMail;
let addresses: SqliteAddressBook;
let troubles: object[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vekha-letters-'));
  addresses = SqliteAddressBook.open(join(folder, 'address-book.db'));
  addresses.put(curator);
  mail = new WatchedMail(new OutboxMail({ folder: join(folder, 'outbox'), from: 'Веха <vekha@localhost>', origin: 'letters' }));
  troubles = [];
});
afterEach(async () => {
  addresses.close();
  await world.end();
  rmSync(folder, { recursive: true, force: true });
});

const roundOf = (worker: WorkerByHand, through: Mail = mail): LetterRound =>
  new LetterRound({
    addresses, mail: through, registers: worker.reader, store: world.engine.store, registry, gateway: world.engine.gateway, clock: world.clock,
    zone: 'Europe/Moscow', onTrouble: (trouble) => void troubles.push(trouble),
  });

const outbox = (): string[] => (existsSync(join(folder, 'outbox')) ? readdirSync(join(folder, 'outbox')).sort() : []);
const days = (): string[] => outbox().map((name) => name.slice(0, 10));

/** The lyceum's roadmap of 2025/26 in force; the first worker has taken in everything. */
async function inEffect(now: string): Promise<WorkerByHand> {
  world = new DeadlineWorld({ start: '2025-08-18T06:00:00.000Z' });
  await world.furnish();
  await world.bringIntoEffect(2025, '2025-08-18');
  const worker = world.worker();
  world.clock.moveTo(now);
  await worker.round();
  return worker;
}

/** Every hour of so many days the workers look at the terms and at the letters. */
async function live(hours: number, ...pairs: readonly (readonly [WorkerByHand, LetterRound])[]): Promise<void> {
  for (let hour = 0; hour < hours; hour += 1) {
    for (const [worker] of pairs) await worker.round();
    await Promise.all(pairs.map(([, round]) => round.run()));
    for (const [worker] of pairs) await worker.settle();
    world.clock.advance(3_600_000);
  }
}

describe('letters through a week', () => {
  it('sends one digest on every working day and none on the weekend, whoever of two workers is first, restarts included', async () => {
    // 1 October 2025 is a Wednesday; the terms of «август – сентябрь» have just run out.
    const first = await inEffect('2025-10-01T00:00:00.000Z');
    const second = world.worker();
    await second.settle();
    await live(3 * 24, [first, roundOf(first)], [second, roundOf(second)]);
    const third = world.worker();
    await third.settle();
    await live(4 * 24 + 1, [third, roundOf(third)], [second, roundOf(second)]);
    const digests = mail.sent.filter(({ subject }) => subject.startsWith('Сроки на'));
    expect(digests.map(({ at }) => at)).toEqual(['01', '02', '03', '06', '07'].map((day) => `2025-10-${day}T05:00:00.000Z`));
    // On the first working day after the term the ladder tells the curator: once, at the next full hour after 09:00.
    expect(mail.sent.filter((letter) => !digests.includes(letter)).map(({ at }) => at)).toEqual(['2025-10-01T07:00:00.000Z']);
    expect(outbox()).toHaveLength(6);
    expect(troubles).toEqual([]);
  }, 60_000);

  it('brings an escalation between digests, never in quiet hours, and then with the next digest', async () => {
    const worker = await inEffect('2025-09-30T22:00:00.000Z');
    await live(24, [worker, roundOf(worker)]);
    const [digest, escalation] = mail.sent;
    expect([digest?.at, escalation?.at]).toEqual(['2025-10-01T05:00:00.000Z', '2025-10-01T07:00:00.000Z']);
    expect(escalation?.subject).toMatch(/^Просрочка: \d+ строк/);
    expect(escalation?.text).toContain('просрочено на 1 рабочий день.');
    addresses.remove(CURATOR);
    addresses.put({ ...curator, role: 'director', quietHours: { from: '09:00', to: '07:30' } });
    mail.sent.length = 0;
    await live(7 * 24, [worker, roundOf(worker)]);
    expect(mail.sent.map(({ at, subject }) => `${at.slice(0, 13)} ${subject.slice(0, 5)}`)).toEqual(['2025-10-08T05 Сроки']);
  }, 60_000);

  it('never sends a letter again because the registers were built anew', async () => {
    const worker = await inEffect('2025-10-01T05:00:00.000Z');
    expect(await roundOf(worker).run()).toBe(1);
    const rebuilt = world.worker();
    await rebuilt.settle();
    expect(await roundOf(rebuilt).run()).toBe(0);
    expect(mail.sent).toHaveLength(1);
  });

  it('waits for registers that have not come to the end of the log rather than send half a letter', async () => {
    const worker = await inEffect('2025-10-01T05:00:00.000Z');
    await world.asks('curator', 'ReportResult', { measureId: '000-1.2', occurredOn: '2025-09-30', evidence: [] });
    await expect(roundOf(worker).run()).rejects.toMatchObject({ code: 'REGISTERS_NOT_READY' });
    expect(mail.sent).toEqual([]);
  });

  it('after a crash between sending and recording sends the same letter, byte for byte, and only after the pause', async () => {
    const worker = await inEffect('2025-10-01T05:00:00.000Z');
    const dying = roundOf(worker, { ...mail, kind: 'outbox', close: async () => undefined, send: async (letter) => {
      await mail.send(letter);
      throw new Error('the process ends here');
    } });
    await expect(dying.run()).rejects.toThrow('the process ends here');
    const [name = ''] = outbox();
    const before = readFileSync(join(folder, 'outbox', name));
    await worker.settle();
    expect(await roundOf(worker).run()).toBe(0);
    // Meanwhile something is done; the letter speaks of its morning all the same.
    world.clock.advance(10 * 60_000);
    await world.asks('curator', 'ReportResult', { measureId: '000-1.2', occurredOn: '2025-09-30', evidence: [] });
    await worker.settle();
    expect(await roundOf(worker).run()).toBe(1);
    expect(outbox()).toEqual([name]);
    expect(readFileSync(join(folder, 'outbox', name)).equals(before)).toBe(true);
  });

  it('sends nothing before the morning nor in quiet hours, and what the morning missed later in the day', async () => {
    const worker = await inEffect('2025-10-01T04:59:59.000Z');
    expect(await roundOf(worker).run()).toBe(0);
    world.clock.moveTo('2025-10-01T17:30:00.000Z');
    expect(await roundOf(worker).run()).toBe(0);
    world.clock.moveTo('2025-10-01T16:30:00.000Z');
    expect(await roundOf(worker).run()).toBe(1);
    expect(days()).toEqual(['2025-10-01']);
  });

  it('says nothing when there is nothing to say', async () => {
    const worker = await inEffect('2025-08-19T05:00:00.000Z');
    addresses.remove(CURATOR);
    addresses.put({ ...curator, role: 'psychologist' });
    expect(await roundOf(worker).run()).toBe(0);
    expect((await wholeLog(world.engine.store)).filter(({ type }) => type.startsWith('Letter'))).toEqual([]);
  });
});

describe('letters and trouble', () => {
  const away: Delivery = { outcome: 'put-off', fault: 'SERVER_AWAY' };

  it('tries again with growing pauses while the server is away, and tells the operator by codes and ids', async () => {
    const worker = await inEffect('2025-10-01T05:00:00.000Z');
    mail.answer = () => away;
    const round = roundOf(worker);
    for (let minute = 0; minute < 16; minute += 1) {
      await round.run();
      await worker.settle();
      world.clock.advance(60_000);
    }
    expect(mail.sent).toHaveLength(5);
    expect(troubles[0]).toEqual({ recipient: CURATOR, letter: 'digest-2025-10-01', code: 'SERVER_AWAY' });
    mail.answer = () => ({ outcome: 'sent' });
    world.clock.advance(15 * 60_000);
    expect(await round.run()).toBe(1);
    expect(new Set(mail.sent.map(({ id, text }) => `${id} ${text}`)).size).toBe(1);
  });

  it('gives a refused address up for the day, and tries the next day again', async () => {
    const worker = await inEffect('2025-10-01T05:00:00.000Z');
    mail.answer = () => ({ outcome: 'undeliverable', fault: 'RECIPIENT_REFUSED', reply: 550 });
    const round = roundOf(worker);
    for (let hour = 0; hour < 25; hour += 1) {
      await worker.settle();
      await round.run();
      world.clock.advance(3_600_000);
    }
    expect(mail.sent).toHaveLength(2);
    expect(troubles).toContainEqual({ recipient: CURATOR, letter: 'digest-2025-10-01', code: 'RECIPIENT_REFUSED', reply: 550 });
  });

  it('does not knock at a shut door once per recipient', async () => {
    const worker = await inEffect('2025-10-01T05:00:00.000Z');
    for (let each = 0; each < 5; each += 1) addresses.put({ ...curator, id: `33333333-3333-4333-8333-33333333333${each}`, address: `c${each}@licey28.example` });
    mail.answer = () => away;
    await roundOf(worker).run();
    expect(mail.sent).toHaveLength(1);
  });

  it('keeps names and addresses out of the log, of job payloads and of what the operator is told', async () => {
    const worker = await inEffect('2025-10-01T05:00:00.000Z');
    addresses.put(department);
    await roundOf(worker).run();
    mail.answer = () => away;
    const log = (await wholeLog(world.engine.store)).map(({ payload }) => Buffer.from(payload).toString()).join('\n');
    expect(log).toContain(CURATOR);
    expect(`${log} ${JSON.stringify(troubles)} ${outbox().join(' ')}`).not.toMatch(/@|licey28\.example|city\.example/);
  });
});

describe('what a letter says', () => {
  const textOf = (role: string): string => mail.sent.find(({ to }) => to.startsWith(role))?.text ?? '';

  it('tells the curator what is overdue and by how many working days, with the reason for each line', async () => {
    const worker = await inEffect('2025-10-02T05:00:00.000Z');
    await roundOf(worker).run();
    const [letter] = mail.sent;
    expect(letter?.subject).toMatch(/^Сроки на 2 октября: просрочено — \d+.* — МАОУ Лицей № 28$/);
    expect(letter?.text).toContain('Дела куратора на 2 октября 2025 года, четверг');
    expect(letter?.text).toContain('просрочено на 2 рабочих дня.');
    expect(letter?.text.match(/Почему это пришло вам: вы получили это как куратор/g)?.length).toBeGreaterThan(1);
    expect(letter?.html).toContain('<h2');
  });

  it('tells on a Friday of Monday, and calls tomorrow what is tomorrow', async () => {
    // 30 September 2025 is a Tuesday: the last day of «август – сентябрь».
    const worker = await inEffect('2025-09-29T05:00:00.000Z');
    await roundOf(worker).run();
    expect(textOf('curator')).toContain('ЗАВТРА, 30 СЕНТЯБРЯ');
    world.clock.moveTo('2025-09-30T05:00:00.000Z');
    await worker.round();
    await roundOf(worker).run();
    expect(mail.sent[1]?.text).toContain('СЕГОДНЯ, 30 СЕНТЯБРЯ');
  });

  it('tells the department numbers per school, and neither rows nor reasons of them', async () => {
    const worker = await inEffect('2025-10-02T05:00:00.000Z');
    addresses.put(department);
    await roundOf(worker).run();
    expect(textOf('uo')).toMatch(/МАОУ Лицей № 28 +\d+ +0 +0 +\d+ +0/);
    expect(textOf('uo')).not.toMatch(/приказ|наставник/i);
  });
});
