import { addDays, atTimeOfDay } from '@vekha/calendar/civil-date';
import { addWorkingDays, countWorkingDays, previousWorkingDay } from '@vekha/calendar/working-days';
import { type Recipient, schoolOf } from '@vekha/correspondence/recipient';
import type { Position } from '@vekha/event-sourcing/event-store';
import type { Projection, RowOf } from '@vekha/event-sourcing/projection';
import { type ListQuery, RegistersNotReady, type ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { inboxRegister } from '@vekha/registers/inbox/inbox-register';
import type { columns, InboxRow } from '@vekha/registers/inbox/inbox-rows';
import { schoolRegister } from '@vekha/registers/schools/school-register';
import { departmentEscalation, departmentLetter, type SchoolCounts } from './department-letter';
import { digestContents, type Line, WORKING_DAYS_AHEAD } from './digest-contents';
import type { LetterText } from './letter-words';
import { morningInstant, type RecipientDays } from './recipient-days';
import { escalationLetter, schoolLetter } from './school-letter';

/** A letter to be sent: its words and how many things it tells of. */
export interface Draft {
  readonly words: LetterText;
  readonly things: number;
  /** UTC instant as of which it speaks. */
  readonly at: string;
}

const PAGE = 500;

/**
 * Letters are written from the registers as they stood at the letter's own instant, so whoever writes a letter again, on
 * whatever host and after whatever rebuild, writes the same one.
 */
export class LetterSource {
  /** @param seen the end of the log: registers that have not come so far are not asked */
  constructor(
    private readonly registers: ScopedRegisters,
    private readonly seen: Position | undefined,
  ) {}

  /** The daily letter of a working day; undefined when there is nothing to say. @throws RegistersNotReady */
  digest(recipient: Recipient, day: string, days: RecipientDays): Draft | undefined {
    const at = morningInstant(recipient, day, days);
    if (recipient.role === 'department') return this.departmentDigest(day, days, at);
    const previous = morningInstant(recipient, previousWorkingDay(day, days.week, days.calendar), days);
    const contents = digestContents(this.rows(at, { ...whose(recipient), waits: true }), day, days, previous);
    return contents.worthSending ? { words: schoolLetter(this.head(recipient, at), contents), things: contents.things, at } : undefined;
  }

  /** Local hours of the day, 1 to 23, at whose beginning there is something escalated to tell of. @throws RegistersNotReady */
  escalationHours(recipient: Recipient, day: string, { zone }: RecipientDays, from: string, now: string): readonly number[] {
    const told = this.rows(undefined, { ...whose(recipient), waits: true, escalatedAt: { from, upTo: now } });
    const hours = Array.from({ length: 23 }, (_, index) => index + 1).filter((hour) => atTimeOfDay(day, clockTime(hour), zone) <= now);
    return hours.filter((hour) => told.some(({ escalatedAt }) => isWithin(escalatedAt ?? '', hourBefore(day, hour, zone))));
  }

  /** What the hour before brought; undefined when all of it is done already. @throws RegistersNotReady */
  escalation(recipient: Recipient, day: string, hour: number, days: RecipientDays): Draft | undefined {
    const { from, to } = hourBefore(day, hour, days.zone);
    const rows = this.rows(to, { ...whose(recipient), waits: true, escalatedAt: { from, before: to } });
    if (rows.length === 0) return undefined;
    if (recipient.role !== 'department') {
      return { words: escalationLetter(this.head(recipient, to), day, rows.map((row) => lineOf(row, day, days))), things: rows.length, at: to };
    }
    const counts = this.counts(day, days, to, rows).filter(({ escalated }) => escalated > 0);
    return { words: departmentEscalation(day, counts), things: rows.length, at: to };
  }

  private departmentDigest(day: string, days: RecipientDays, at: string): Draft | undefined {
    const escalated = this.rows(at, { role: 'department', waits: true });
    const counts = this.counts(day, days, at, escalated).filter(({ overdue, today, soon, unclear }) => overdue + today + soon + unclear > 0);
    const pressing = counts.reduce((sum, { overdue, today }) => sum + overdue + today, 0);
    return pressing > 0 ? { words: departmentLetter(day, counts), things: pressing, at } : undefined;
  }

  /** A term counts once, however many roles answer for it: what the register remembers of it, not what it shows. */
  private counts(day: string, { week, calendar }: RecipientDays, at: string, escalated: readonly InboxRow[]): readonly SchoolCounts[] {
    const last = addWorkingDays(day, WORKING_DAYS_AHEAD, week, calendar);
    const terms = this.rows(at, { role: '', waits: true, retroactive: false, effectiveDue: { upTo: last } });
    const unclear = this.rows(at, { role: 'curator', kind: 'clarify' });
    return [...this.schoolNames(at)].map(([schoolId, school]) => {
      const own = terms.filter((row) => row.schoolId === schoolId).map(({ effectiveDue }) => effectiveDue ?? '');
      return {
        school,
        overdue: own.filter((due) => due < day).length,
        today: own.filter((due) => due === day).length,
        soon: own.filter((due) => due > day).length,
        escalated: escalated.filter((row) => row.schoolId === schoolId).length,
        unclear: unclear.filter((row) => row.schoolId === schoolId).length,
      };
    });
  }

  private head(recipient: Recipient, at: string) {
    return { school: this.schoolNames(at).get(schoolOf(recipient) ?? '') ?? '', role: recipient.role };
  }

  private schoolNames(at: string): ReadonlyMap<string, string> {
    return new Map(this.everything(schoolRegister, { asOf: { recordedAt: at } }).map(({ schoolId, name }) => [schoolId, name]));
  }

  private rows(at: string | undefined, where: NonNullable<ListQuery<InboxRow>['where']>): readonly InboxRow[] {
    return this.everything(inboxRegister, { where, ...(at !== undefined && { asOf: { recordedAt: at } }) });
  }

  private everything<C extends typeof columns | typeof schoolRegister.columns>(register: Projection<C>, query: ListQuery<RowOf<C>>): readonly RowOf<C>[] {
    const rows: RowOf<C>[] = [];
    for (;;) {
      const page = this.registers.list(register, { ...query, limit: PAGE, offset: rows.length, ...(this.seen !== undefined && { needs: this.seen }) });
      if (page.stale) throw new RegistersNotReady();
      rows.push(...page.rows.map(({ row }) => row));
      if (page.rows.length === 0 || rows.length >= page.total) return rows;
    }
  }
}

function whose(recipient: Recipient): { readonly role: string; readonly schoolId?: string } {
  const schoolId = schoolOf(recipient);
  return { role: recipient.role, ...(schoolId !== undefined && { schoolId }) };
}

function lineOf(row: InboxRow, day: string, { week, calendar }: RecipientDays): Line {
  return { row, late: row.effectiveDue === null || row.effectiveDue >= day ? 0 : countWorkingDays({ start: addDays(row.effectiveDue, 1), end: day }, week, calendar) };
}

const clockTime = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const hourBefore = (day: string, hour: number, zone: string) => ({ from: atTimeOfDay(day, clockTime(hour - 1), zone), to: atTimeOfDay(day, clockTime(hour), zone) });
const isWithin = (instant: string, { from, to }: { from: string; to: string }): boolean => from <= instant && instant < to;
