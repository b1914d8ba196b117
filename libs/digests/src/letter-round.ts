import { randomUUID } from 'node:crypto';
import { civilDateAt } from '@vekha/calendar/civil-date';
import { isWorkingDay } from '@vekha/calendar/working-days';
import type { AddressBook } from '@vekha/correspondence/address-book';
import { digestName, escalationName } from '@vekha/correspondence/letter-name';
import { isQuiet, type Recipient, schoolOf } from '@vekha/correspondence/recipient';
import type { Clock } from '@vekha/event-sourcing/clock';
import type { CommandGateway } from '@vekha/event-sourcing/command-gateway';
import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import type { RegisterReader, ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import type { Delivery, Mail, MailFault } from '@vekha/event-sourcing/mail';
import { letterKey, letterRegister } from '@vekha/registers/letters/letter-register';
import { type Draft, LetterSource } from './letter-source';
import { latestMorning, morningInstant, RecipientCalendars, type RecipientDays } from './recipient-days';

export interface LetterRoundParts {
  readonly addresses: AddressBook;
  readonly registers: RegisterReader;
  readonly store: EventStore;
  readonly registry: EventRegistry;
  readonly gateway: CommandGateway;
  readonly mail: Mail;
  readonly clock: Clock;
  /** IANA zone of the municipality itself. */
  readonly zone: string;
  /** Ids and codes only. */
  readonly onTrouble: (trouble: { readonly recipient: string; readonly letter?: string; readonly code: string; readonly reply?: number }) => void;
  /** Demonstration history. */
  readonly simulated?: true;
}

/** Letters that need no second look: sent, undeliverable, or with nothing to say. Their number is bounded by forgetting all. */
const MOST_SETTLED = 50_000;

/** Faults of one letter; every other one is of the door through which all letters go. */
const OF_THE_LETTER: ReadonlySet<MailFault> = new Set<MailFault>(['RECIPIENT_REFUSED', 'RECIPIENT_PUT_OFF', 'LETTER_REFUSED']);

const SYSTEM = { id: 'letter-round', role: 'system', scopes: 'all' } as const;

interface Occasion {
  readonly recipient: Recipient;
  readonly letter: string;
  readonly write: () => Draft | undefined;
}

/**
 * Sends every letter that is due, once: the aggregate says who may send it, the registers as of the letter's own instant
 * say what is in it. Any number of workers may run it at once, and running it again is harmless.
 */
export class LetterRound {
  private readonly calendars: RecipientCalendars;
  private settled = new Set<string>();
  /** The mail server or the disk refuses everybody: the rest of the round waits for the next one. */
  private doorShut = false;
  private unrecorded: { readonly recipientId: string; readonly letter: string; readonly delivery: Delivery }[] = [];

  constructor(private readonly parts: LetterRoundParts) {
    this.calendars = new RecipientCalendars(parts, parts.zone);
  }

  /** Everything due now. Answers how many letters were sent. @throws RegistersNotReady when they lag behind the log */
  async run(): Promise<number> {
    const now = this.parts.clock.now();
    return this.each(async (recipient, days, source) => {
      const day = civilDateAt(now, days.zone);
      const morning = morningInstant(recipient, day, days);
      if (now < morning || !isWorkingDay(day, days.week, days.calendar) || isQuiet(recipient.quietHours, localTime(now, days.zone))) return 0;
      const sent = await this.deliver({ recipient, letter: digestName(day), write: () => source.digest(recipient, day, days) });
      let further = 0;
      for (const hour of source.escalationHours(recipient, day, days, morning, now)) {
        further += await this.deliver({ recipient, letter: escalationName(day, hour), write: () => source.escalation(recipient, day, hour, days) });
      }
      return sent + further;
    });
  }

  /** The daily letters of the last working morning, whatever the hour is now: so that a demonstration has letters to show. */
  async runLastMorning(): Promise<number> {
    const now = this.parts.clock.now();
    return this.each(async (recipient, days, source) => {
      const day = latestMorning(recipient, days, now);
      return day === undefined ? 0 : this.deliver({ recipient, letter: digestName(day), write: () => source.digest(recipient, day, days) });
    });
  }

  async close(): Promise<void> {
    await this.parts.mail.close();
    this.parts.addresses.close();
  }

  private async each(send: (recipient: Recipient, days: RecipientDays, source: LetterSource) => Promise<number>): Promise<number> {
    await this.recordWhatWasLeft();
    this.doorShut = false;
    const { addresses, registers, store, clock } = this.parts;
    const source = new LetterSource(registers.forScopes('all'), (await store.head())?.position);
    let sent = 0;
    for (const recipient of addresses.list('all')) {
      const days = await this.calendars.of(recipient, clock.now());
      if (days) sent += await send(recipient, days, source);
      else this.parts.onTrouble({ recipient: recipient.id, code: 'RECIPIENT_OF_NO_SCHOOL' });
    }
    return sent;
  }

  private async deliver({ recipient, letter, write }: Occasion): Promise<number> {
    const key = letterKey({ recipientId: recipient.id, letter });
    if (this.doorShut || this.settled.has(key) || this.isKnownToWait(this.parts.registers.forScopes('all'), key)) return 0;
    const draft = write();
    if (!draft) {
      this.settle(key);
      return 0;
    }
    if (!(await this.begin(recipient, letter, draft.things))) return 0;
    const { words, at } = draft;
    const delivery = await this.parts.mail.send({ id: derivedId('letter', recipient.id, letter), to: recipient.address, ...words, at });
    if (delivery.outcome !== 'put-off') this.settle(key);
    if (delivery.outcome !== 'sent') this.tell(recipient, letter, delivery);
    this.unrecorded.push({ recipientId: recipient.id, letter, delivery });
    await this.recordWhatWasLeft();
    return delivery.outcome === 'sent' ? 1 : 0;
  }

  private tell(recipient: Recipient, letter: string, { fault, reply }: Exclude<Delivery, { outcome: 'sent' }>): void {
    this.doorShut = !OF_THE_LETTER.has(fault);
    this.parts.onTrouble({ recipient: recipient.id, letter, code: fault, ...(reply !== undefined && { reply }) });
  }

  /** What the register knows already need not be asked of the aggregate, which has the last word. */
  private isKnownToWait(registers: ScopedRegisters, key: string): boolean {
    const row = registers.get(letterRegister, key)?.row;
    if (row?.status === 'sent' || row?.status === 'undeliverable') this.settle(key);
    return this.settled.has(key) || this.parts.clock.now() < (row?.nextAttemptAt ?? '');
  }

  /** Whether this process is the one to send it. */
  private async begin(recipient: Recipient, letter: string, things: number): Promise<boolean> {
    const schoolId = schoolOf(recipient);
    const input = { recipientId: recipient.id, ...(schoolId !== undefined && { schoolId }), role: recipient.role, letter, things };
    // Every asking is a command of its own: two workers with one key would both be told yes.
    const outcome = await this.submit('BeginLetter', input);
    if (outcome.accepted) return true;
    const { code } = outcome.rejection;
    if (code === 'LETTER_SETTLED') this.settle(letterKey({ recipientId: recipient.id, letter }));
    else if (code !== 'LETTER_UNDER_WAY' && code !== 'LETTER_PUT_OFF') this.parts.onTrouble({ recipient: recipient.id, letter, code });
    return false;
  }

  /** A log that is away must not make a sent letter be sent again: its outcome is kept until it is recorded. */
  private async recordWhatWasLeft(): Promise<void> {
    for (let next = this.unrecorded[0]; next; next = this.unrecorded[0]) {
      const { recipientId, letter, delivery } = next;
      const outcome = await this.submit('RecordDelivery', { recipientId, letter, ...delivery });
      this.unrecorded = this.unrecorded.slice(1);
      if (!outcome.accepted) this.parts.onTrouble({ recipient: recipientId, letter, code: outcome.rejection.code });
    }
  }

  private submit(command: string, input: object) {
    const { gateway, simulated } = this.parts;
    return gateway.submit(command, input, { principal: SYSTEM, key: randomUUID(), mustSayVersion: false, ...(simulated && { simulated }) });
  }

  private settle(key: string): void {
    if (this.settled.size >= MOST_SETTLED) this.settled = new Set();
    this.settled.add(key);
  }
}

/** Local wall-clock time `HH:MM`. */
const localTime = (now: string, zone: string): string =>
  new Intl.DateTimeFormat('ru', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(now));
