import type { ComingRung, DeadlineSource, DueAggregate } from '@vekha/event-sourcing/deadline-enforcer';
import type { ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { personDeadlineRegister, waiting } from './person-deadline-register';

const PAGE = 500;

/** What has come due in persons' streams, as the enforcer reads it. */
export class RegisterPersonDeadlineSource implements DeadlineSource {
  constructor(private readonly registers: ScopedRegisters) {}

  due(now: string): readonly string[] {
    return this.registers.distinct(personDeadlineRegister, 'personId', { nextRungAt: { upTo: now } });
  }

  dueOf(aggregate: string, now: string): DueAggregate | undefined {
    const where = { personId: aggregate, nextRungAt: { upTo: now } };
    const { rows, checkpoint } = this.registers.list(personDeadlineRegister, { where, limit: PAGE });
    const [first] = rows;
    const rungs = rows.flatMap(({ key, row }) => waiting(row).filter(({ at }) => at <= now).map(({ rung, day, at }) => `${key}/${at}/${day}/${rung}`));
    return first && { aggregate, category: 'person', scope: `school:${first.row.schoolId}`, rungs, seenUpTo: checkpoint };
  }

  coming(now: string, until: string, limit: number): readonly ComingRung[] {
    const where = { nextRungAt: { from: now, upTo: until } };
    const { rows } = this.registers.list(personDeadlineRegister, { where, orderBy: [{ column: 'nextRungAt' }], limit: Math.min(limit, PAGE) });
    return rows.flatMap(({ row }) => (row.nextRungAt === null ? [] : [{ aggregate: row.personId, at: row.nextRungAt }]));
  }

  hadSeen({ seenUpTo = '' }: DueAggregate, position: string): boolean {
    return seenUpTo >= position;
  }
}
