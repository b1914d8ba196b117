import { addDays, daysBetween } from '@vekha/calendar/civil-date';
import { officialCalendar, workingDayOnOrAfter } from '@vekha/calendar/working-days';
import { fold } from '@vekha/event-sourcing/command-catalogue';
import type { CommandClass } from '@vekha/event-sourcing/command-fields';
import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { computedDeadline } from '@vekha/term/computed-deadline';
import { givenBack } from '@vekha/term/given-back';
import { termRules } from '@vekha/term/term-rules';
import fc from 'fast-check';
import { noticeCommands, roadmapCommands } from '../commands';
import { EnforceDeadlines } from '../enforce-deadlines/enforce-deadlines.command';
import type { RoadmapEvent } from '../events';
import type { NoticeEvent } from '../notice-events';
import { remindable } from '../notices';
import { roadmap } from '../roadmap';
import { measureOf, type Roadmap } from '../roadmap-state';
import { SendReminders } from '../send-reminders/send-reminders.command';
import { SuspendMeasure } from '../suspend-measure/suspend-measure.command';
import { SCHOOL_ID } from '../testing/lyceum-history';
import { roadmapId, running } from '../testing/school-history';
import { ResumeMeasure } from './resume-measure.command';

/** The row «Октябрь 2021 г.» under any turns of suspension and resumption, with the worker awake all the while. */
class Row {
  private history: readonly RoadmapEvent[] = running.filter(({ data }) => !('measureId' in data) || data.measureId === 'single');
  private said: readonly NoticeEvent[] = [];

  state(): Roadmap {
    const when = { actor: { id: 'a-curator', role: 'curator' }, occurredOn: '2021-09-09', recordedAt: '2021-09-09T08:00:00.000Z' };
    return fold(roadmap, this.history.map((event) => ({ ...event, ...when })));
  }

  measure() {
    const measure = measureOf(this.state(), 'single');
    if (!measure?.deadline) throw new Error('The row has a term');
    return { ...measure, deadline: measure.deadline };
  }

  does(day: string, command: CommandClass, asked: object): readonly RoadmapEvent[] {
    const events = scenario(roadmapCommands).given(...this.history).at(`${day}T08:00:00.000Z`).when(command, { roadmapId, ...asked }).acceptedEvents() as readonly RoadmapEvent[];
    this.history = [...this.history, ...events];
    return events;
  }

  /** What the worker says and does about the row on a day. */
  wakes(day: string): readonly string[] {
    const done = this.does(day, EnforceDeadlines, {});
    const facts = { roadmap: remindable(this.state()) };
    const told = scenario(noticeCommands).given(...this.said).knowing(facts).at(`${day}T08:00:00.000Z`).when(SendReminders, { schoolId: SCHOOL_ID, roadmapId }).acceptedEvents() as readonly NoticeEvent[];
    this.said = [...this.said, ...told];
    return [...done, ...told].flatMap(({ type, data }) => ('measureId' in data && data.measureId === 'single' ? [type] : []));
  }
}

const turns = fc.array(fc.tuple(fc.constantFrom('suspend' as const, 'resume' as const, 'wake' as const), fc.integer({ min: 0, max: 25 })), { minLength: 2, maxLength: 14 });

/** What a turn showed, beside what the law says of it. */
interface Shown {
  readonly kind: 'moved' | 'ran out' | 'woken while standing' | 'other';
  readonly found: unknown;
  readonly lawful: unknown;
}

const idle: Shown = { kind: 'other', found: true, lawful: true };

function lived(row: Row, turn: 'suspend' | 'resume' | 'wake', day: string): Shown {
  const before = row.measure();
  const stands = before.suspendedSince;
  const asked = { measureId: 'single', order: { number: '5', date: day } };
  if (turn === 'wake') {
    const found = row.wakes(day);
    return stands === undefined ? idle : { kind: 'woken while standing', found, lawful: [] };
  }
  if (turn === 'suspend' && stands === undefined) row.does(day, SuspendMeasure, { ...asked, ground: 'QUARANTINE' });
  if (turn !== 'resume' || stands === undefined) return idle;
  row.does(day, ResumeMeasure, asked);
  return resumed(before, row.measure(), stands, day);
}

function resumed(before: ReturnType<Row['measure']>, after: ReturnType<Row['measure']>, since: string, until: string): Shown {
  const days = daysBetween(since, until);
  const { nominalDue, effectiveDue } = before.deadline;
  const found = { nominalDue: after.deadline.nominalDue, effectiveDue: after.deadline.effectiveDue, overdue: after.overdue };
  if (effectiveDue < since || days === 0) return { kind: days === 0 ? 'other' : 'ran out', found, lawful: { nominalDue, effectiveDue, overdue: before.overdue } };
  const due = addDays(nominalDue, days);
  return { kind: 'moved', found, lawful: { nominalDue: due, effectiveDue: workingDayOnOrAfter(due, 5, officialCalendar), overdue: before.overdue } };
}

describe('The clock of a suspended measure', () => {
  it('gives back exactly the days it stood, then moves to a working day; what had run out stays so; while it stands nobody is told anything', () => {
    const seen: string[] = [];
    fc.assert(fc.property(turns, (life) => {
      const row = new Row();
      let day = '2021-10-01';
      for (const [turn, days] of life) {
        day = addDays(day, days);
        const { kind, found, lawful } = lived(row, turn, day);
        expect(found).toEqual(lawful);
        seen.push(kind);
      }
    }), { numRuns: 200 });
    for (const kind of ['moved', 'ran out', 'woken while standing']) expect(seen.filter((each) => each === kind).length).toBeGreaterThan(20);
  });

  it('«до D» keeps its boundary', () => {
    const rules = termRules({ zone: 'Europe/Moscow', week: 5 }, { municipality: { boundary: 'EXCLUSIVE' } });
    const term = computedDeadline({ due: '2021-10-20', kind: 'ByDay' }, rules, 1, '2026a');
    const after = givenBack(term, { standstill: { since: '2021-10-11', until: '2021-10-12', days: 1 }, rules, tzdata: '2026a' });
    expect([term.effectiveDue, after?.nominalDue, after?.effectiveDue, after?.rule]).toEqual(['2021-10-19', '2021-10-21', '2021-10-20', 'BY_DAY_EXCLUSIVE']);
  });

  it('what is escalated after the term waits for as long as the clock stood, and what was said is not said again', () => {
    const row = new Row();
    expect(row.wakes('2021-11-09')).toEqual(['MeasureBecameOverdue', 'OverdueEscalated']);
    row.does('2021-11-10', SuspendMeasure, { measureId: 'single', ground: 'QUARANTINE', order: { number: '5', date: '2021-11-10' } });
    row.does('2021-12-10', ResumeMeasure, { measureId: 'single', order: { number: '6', date: '2021-12-10' } });
    // The term with the 30 days added ends on 8 December; the director hears of it on the fifth working day after that.
    expect(row.measure().deadline).toMatchObject({ version: 2, effectiveDue: '2021-11-08' });
    expect(row.wakes('2021-12-14')).toEqual([]);
    expect(row.wakes('2021-12-15')).toEqual(['OverdueEscalated']);
    expect(row.measure().overdue).toBe(true);
    expect(row.wakes('2021-12-21')).toEqual([]);
    expect(row.wakes('2021-12-22')).toEqual(['OverdueEscalated']);
  });
});
