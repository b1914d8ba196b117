import type { ComingRung, DeadlineSource, DueAggregate } from '@vekha/event-sourcing/deadline-enforcer';
import { rungKey } from '@vekha/event-sourcing/deadline-ladder';
import type { Position } from '@vekha/event-sourcing/event-store';
import type { ListAnswer, Registered, ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { type DeadlineRow, deadlineRegister, waitingRungs } from './deadline-register';

const PAGE = 500;
/** Sorts behind every digit and letter, so that `<name>~` is the first text behind a name. */
const BEHIND = '~';

/** The register of deadlines as the enforcer reads it. The school of a row is the scope of its roadmap's events. */
export class RegisterDeadlineSource implements DeadlineSource {
  constructor(private readonly registers: ScopedRegisters) {}

  due(now: string, limit: number, after?: string): readonly DueAggregate[] {
    const where = { nextRungAt: { upTo: now }, ...(after !== undefined && { roadmapId: { from: `${after}${BEHIND}` } }) };
    const answer = this.registers.list(deadlineRegister, { where, orderBy: [{ column: 'roadmapId' }], limit: PAGE });
    const found = aggregatesOf(answer, now);
    // The rows of the last one may go on behind a full page.
    const whole = answer.rows.length < PAGE || found.length === 1 ? found : found.slice(0, -1);
    return whole.slice(0, limit);
  }

  dueOf(aggregate: string, now: string): DueAggregate | undefined {
    const where = { roadmapId: aggregate, nextRungAt: { upTo: now } };
    return aggregatesOf(this.registers.list(deadlineRegister, { where, limit: PAGE }), now)[0];
  }

  coming(now: string, until: string, limit: number): readonly ComingRung[] {
    const where = { nextRungAt: { from: now, upTo: until } };
    const { rows } = this.registers.list(deadlineRegister, { where, orderBy: [{ column: 'nextRungAt' }], limit: Math.min(limit, PAGE) });
    return rows.flatMap(({ row }) => (row.nextRungAt === null ? [] : [{ aggregate: row.roadmapId, at: row.nextRungAt }]));
  }

  hadSeen({ seenUpTo = '' }: DueAggregate, position: Position): boolean {
    return seenUpTo >= position;
  }
}

/** Rows of one roadmap stand together. */
function aggregatesOf({ rows, checkpoint: seenUpTo }: ListAnswer<DeadlineRow>, now: string): DueAggregate[] {
  const byRoadmap = new Map<string, Registered<DeadlineRow>[]>();
  for (const each of rows) {
    const its = byRoadmap.get(each.row.roadmapId);
    if (its) its.push(each);
    else byRoadmap.set(each.row.roadmapId, [each]);
  }
  return [...byRoadmap].map(([aggregate, its]) => {
    const scope = `school:${its[0]?.row.schoolId ?? ''}`;
    return { aggregate, scope, rungs: its.flatMap((row) => dueNames(row, now)), seenUpTo };
  });
}

function dueNames({ row }: Registered<DeadlineRow>, now: string): readonly string[] {
  return waitingRungs(row)
    .filter(({ at }) => at <= now)
    .map((rung) => [row.measureId, ...(row.period === null ? [] : [row.period]), row.deadlineVersion, rungKey(rung)].join('/'));
}
