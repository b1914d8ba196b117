import type { ComingRung, DeadlineSource, DueAggregate } from '@vekha/event-sourcing/deadline-enforcer';
import { rungKey } from '@vekha/event-sourcing/deadline-ladder';
import type { Registered, ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { type DeadlineRow, deadlineRegister, waitingRungs } from './deadline-register';

const PAGE = 500;

/** The register of deadlines as the enforcer reads it. The school of a row is the scope of its roadmap's events. */
export class RegisterDeadlineSource implements DeadlineSource {
  constructor(private readonly registers: ScopedRegisters) {}

  due(now: string): readonly string[] {
    return this.registers.distinct(deadlineRegister, 'roadmapId', { nextRungAt: { upTo: now } });
  }

  dueOf(aggregate: string, now: string): DueAggregate | undefined {
    const where = { roadmapId: aggregate, nextRungAt: { upTo: now } };
    const { rows, checkpoint } = this.registers.list(deadlineRegister, { where, limit: PAGE });
    const [first] = rows;
    return first && { aggregate, category: 'roadmap', scope: `school:${first.row.schoolId}`, rungs: rows.flatMap((row) => dueNames(row, now)), seenUpTo: checkpoint };
  }

  coming(now: string, until: string, limit: number): readonly ComingRung[] {
    const where = { nextRungAt: { from: now, upTo: until } };
    const { rows } = this.registers.list(deadlineRegister, { where, orderBy: [{ column: 'nextRungAt' }], limit: Math.min(limit, PAGE) });
    return rows.flatMap(({ row }) => (row.nextRungAt === null ? [] : [{ aggregate: row.roadmapId, at: row.nextRungAt }]));
  }

  hadSeen({ seenUpTo = '' }: DueAggregate, position: string): boolean {
    return seenUpTo >= position;
  }
}

function dueNames({ row }: Registered<DeadlineRow>, now: string): readonly string[] {
  return waitingRungs(row)
    .filter(({ at }) => at <= now)
    .map((rung) => [row.measureId, ...(row.period === null ? [] : [row.period]), row.deadlineVersion, rungKey(rung)].join('/'));
}
