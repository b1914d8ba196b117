import { addDays, startOfDay } from '@vekha/calendar/civil-date';
import type { ComingRung, DeadlineSource, DueAggregate } from '@vekha/event-sourcing/deadline-enforcer';
import type { Registered, ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { type BeginningRow, beginningRegister } from './beginning-register';

type Category = 'programme' | 'document';

const startOf = ({ on, zone }: BeginningRow): string | undefined => (on === null || zone === '' ? undefined : startOfDay(on, zone));
const categoryOf = ({ what }: BeginningRow): Category => (what === 'DOCUMENT' ? 'document' : 'programme');

/** What is to begin by itself, as the enforcer reads it: due from the first instant of its day where its school is. */
export class RegisterBeginningSource implements DeadlineSource {
  constructor(
    private readonly registers: ScopedRegisters,
    private readonly category: Category,
  ) {}

  due(now: string): readonly string[] {
    return [...new Set(this.begunBy(now).rows.map(({ row }) => row.aggregate))];
  }

  dueOf(aggregate: string, now: string): DueAggregate | undefined {
    const { rows, checkpoint } = this.begunBy(now, { aggregate });
    const [first] = rows;
    const rungs = rows.map(({ row: { what, on } }) => `${what}/${on}/opening`);
    return first && { aggregate, category: this.category, scope: `school:${first.row.schoolId}`, rungs, seenUpTo: checkpoint };
  }

  coming(now: string, until: string, limit: number): readonly ComingRung[] {
    const coming = this.begunBy(until).rows.flatMap(({ row }): ComingRung[] => {
      const at = startOf(row);
      return at !== undefined && at > now ? [{ aggregate: row.aggregate, at }] : [];
    });
    return coming.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).slice(0, limit);
  }

  hadSeen({ seenUpTo = '' }: DueAggregate, position: string): boolean {
    return seenUpTo >= position;
  }

  /** A day begins first in the far east, so the register is asked for a day more, and the zone of each line decides. */
  private begunBy(instant: string, whose: { readonly aggregate?: string } = {}): { readonly rows: readonly Registered<BeginningRow>[]; readonly checkpoint: string | undefined } {
    const where = { ...whose, waits: true, on: { upTo: addDays(instant.slice(0, 10), 1) } };
    const { rows, checkpoint } = this.registers.list(beginningRegister, { where, limit: 'all' });
    const begun = rows.filter(({ row }) => categoryOf(row) === this.category && (startOf(row) ?? '9999') <= instant);
    return { rows: begun, checkpoint };
  }
}
