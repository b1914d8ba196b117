import { type CommandCatalogue, fold } from '@vekha/event-sourcing/command-catalogue';
import type { CommandClass } from '@vekha/event-sourcing/command-fields';
import type { DecisionContext, Happened } from '@vekha/event-sourcing/decider';
import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { deadlineRegister, waitingRungs } from '@vekha/registers/deadlines/deadline-register';
import { AcceptResult } from '@vekha/roadmap/accept-result/accept-result.command';
import { AttachExternalSchedule } from '@vekha/roadmap/attach-external-schedule/attach-external-schedule.command';
import { CancelMeasure } from '@vekha/roadmap/cancel-measure/cancel-measure.command';
import { ClarifyDeadline } from '@vekha/roadmap/clarify-deadline/clarify-deadline.command';
import { noticeCommands, roadmapCommands } from '@vekha/roadmap/commands';
import { DelegateMeasure } from '@vekha/roadmap/delegate-measure/delegate-measure.command';
import { EnforceDeadlines } from '@vekha/roadmap/enforce-deadlines/enforce-deadlines.command';
import type { RoadmapEvent } from '@vekha/roadmap/events';
import type { NoticeEvent } from '@vekha/roadmap/notice-events';
import { MoveOccurrence } from '@vekha/roadmap/move-occurrence/move-occurrence.command';
import { type Notices, remindable } from '@vekha/roadmap/notices';
import { RecordOccurrenceHeld } from '@vekha/roadmap/record-occurrence-held/record-occurrence-held.command';
import { RejectResult } from '@vekha/roadmap/reject-result/reject-result.command';
import { ReopenMeasure } from '@vekha/roadmap/reopen-measure/reopen-measure.command';
import { ReportResult } from '@vekha/roadmap/report-result/report-result.command';
import { RequestOnDemandOccurrence } from '@vekha/roadmap/request-on-demand-occurrence/request-on-demand-occurrence.command';
import { RescheduleMeasure } from '@vekha/roadmap/reschedule-measure/reschedule-measure.command';
import { ResumeMeasure } from '@vekha/roadmap/resume-measure/resume-measure.command';
import { ReturnMeasure } from '@vekha/roadmap/return-measure/return-measure.command';
import type { Roadmap } from '@vekha/roadmap/roadmap-state';
import { SendReminders } from '@vekha/roadmap/send-reminders/send-reminders.command';
import { SkipOccurrence } from '@vekha/roadmap/skip-occurrence/skip-occurrence.command';
import { SuspendMeasure } from '@vekha/roadmap/suspend-measure/suspend-measure.command';
import { SCHOOL_ID } from '@vekha/roadmap/testing/lyceum-history';
import { roadmapId, running } from '@vekha/roadmap/testing/school-history';
import fc from 'fast-check';

const NEVER = '9999-12-31T00:00:00.000Z';

/** One roadmap lived through by people and by the worker, with the register of deadlines beside it. */
class Life {
  private readonly register = projected(deadlineRegister);
  private readonly history: Happened<RoadmapEvent>[] = [];
  private readonly notices: Happened<NoticeEvent>[] = [];
  accepted = 0;
  /** How often something was due that the register did not know of: without it nobody would have rung. */
  unseen = 0;

  constructor(private now: string) {
    this.take('roadmap', this.history, running);
  }

  /** Time goes on, and the worker takes into effect what the register says is due. */
  until(now: string): void {
    this.now = now;
    const [due, before] = [this.stuck(), this.accepted];
    this.decide(roadmapCommands, EnforceDeadlines, { roadmapId }, 'worker');
    this.decide(noticeCommands, SendReminders, { roadmapId, schoolId: SCHOOL_ID }, 'worker');
    if (due.length === 0 && this.accepted > before) this.unseen += 1;
  }

  /** What somebody does; a refusal is no harm. */
  does(command: CommandClass, input: object, who: string): void {
    this.decide(roadmapCommands, command, { roadmapId, ...input }, who);
  }

  /** Rungs that the register says are due and that nothing has taken into effect. */
  stuck(): readonly string[] {
    return Object.entries(this.register.rows()).flatMap(([key, row]) => waitingRungs(row).filter(({ at }) => at <= this.now).map(({ rung }) => `${key} ${rung}`));
  }

  /** What the register foretells wrongly: the deciders would do something before its next rung, or nothing at it. */
  foretoldWrongly(): readonly string[] {
    const [next = NEVER] = Object.values(this.register.rows()).flatMap(({ nextRungAt }) => nextRungAt ?? []).sort();
    const before = new Date(Date.parse(next) - 1).toISOString();
    const early = before > this.now && this.wouldTake(before) > 0 ? [`before ${next}`] : [];
    return [...early, ...(next !== NEVER && this.wouldTake(next) === 0 ? [`nothing at ${next}`] : [])];
  }

  private wouldTake(at: string): number {
    const events = [this.decided(roadmapCommands, EnforceDeadlines, { roadmapId }, 'worker', at), this.decided(noticeCommands, SendReminders, { roadmapId, schoolId: SCHOOL_ID }, 'worker', at)];
    return events.flat().length;
  }

  private decide(catalogue: CommandCatalogue, command: CommandClass, input: object, who: string): void {
    const events = this.decided(catalogue, command, input, who, this.now);
    this.accepted += events.length;
    if (catalogue === noticeCommands) this.take('notices', this.notices, events as unknown as readonly NoticeEvent[]);
    else this.take('roadmap', this.history, events as unknown as readonly RoadmapEvent[]);
  }

  private decided(catalogue: CommandCatalogue, command: CommandClass, input: object, who: string, at: string): readonly DomainEvent[] {
    const entry = catalogue.entries.find((each) => each.command === command);
    const notices = catalogue === noticeCommands;
    const state = fold(catalogue.decider, notices ? this.notices : this.history) as Roadmap & Notices;
    const facts = { roadmap: remindable(fold(roadmapCommands.decider, this.history) as Roadmap) };
    const context: DecisionContext = { now: at, actor: { id: who, role: 'director' }, facts, tzdata: '2026a', id: (word) => derivedId(at, word), today: () => at.slice(0, 10) };
    const decision = entry?.decide(input, state, context as DecisionContext<never>);
    return decision?.accepted ? decision.events : [];
  }

  private take<Event extends RoadmapEvent | NoticeEvent>(stream: string, history: Happened<Event>[], events: readonly Event[]): void {
    history.push(...events.map((event) => ({ ...event, actor: { id: 'a-curator', role: 'curator' }, occurredOn: this.now.slice(0, 10), recordedAt: this.now })));
    this.register.given(stream, events, { recordedAt: this.now, scope: `school:${SCHOOL_ID}` });
  }
}

const rows = ['whole', 'yearly', 'unclear', 'schedule', 'meeting', 'single', 'last'];
const periods = ['2021-22', '2022-23', '2021-09', '2021-12', '2022-01', '2022-10'];
const row = fc.constantFrom(...rows);
const day = fc.integer({ min: Date.UTC(2021, 8, 10), max: Date.UTC(2023, 6, 1) }).map((at) => new Date(at).toISOString());

type Act = readonly [CommandClass, (at: string) => object];
const order = (at: string) => ({ number: '1', date: at.slice(0, 10) });
const acts: fc.Arbitrary<Act> = fc.tuple(row, fc.constantFrom(...periods), day, fc.nat(16)).map(([measureId, period, other, which]): Act => {
  const all: readonly Act[] = [
    [ReportResult, (at) => ({ measureId, occurredOn: at.slice(0, 10), evidence: [] })],
    [AcceptResult, () => ({ measureId })],
    [RejectResult, () => ({ measureId, reason: 'RESULT_INCOMPLETE' })],
    [ReopenMeasure, (at) => ({ measureId, order: order(at) })],
    [SuspendMeasure, (at) => ({ measureId, ground: 'QUARANTINE', order: order(at) })],
    [ResumeMeasure, (at) => ({ measureId, order: order(at) })],
    [ResumeMeasure, (at) => ({ measureId, order: order(at) })],
    [RescheduleMeasure, (at) => ({ measureId, order: order(at), due: other.slice(0, 10) })],
    [ClarifyDeadline, () => ({ measureId, reading: 2 })],
    [AttachExternalSchedule, () => ({ measureId, document: { kind: 'PLAN', date: '2021-09-20' }, times: [{ due: other.slice(0, 10) }] })],
    [RecordOccurrenceHeld, (at) => ({ measureId, period, occurredOn: at.slice(0, 10), evidence: [] })],
    [MoveOccurrence, () => ({ measureId, period, due: other.slice(0, 10), reason: 'NON_WORKING_DAY' })],
    [SkipOccurrence, () => ({ measureId, period, reason: 'NOTHING_TO_DO' })],
    [RequestOnDemandOccurrence, () => ({ measureId })],
    [DelegateMeasure, () => ({ measureId, to: 'deputy-head', returnBy: other.slice(0, 10) })],
    [ReturnMeasure, () => ({ measureId })],
    [CancelMeasure, (at) => ({ measureId, ground: 'REPLACED', order: order(at) })],
  ];
  return all[which] ?? [AcceptResult, () => ({ measureId })];
});

describe('The register of deadlines and the roadmap agree', () => {
  it('whatever people do and whenever the worker wakes, what the register calls due is taken into effect, and nothing else is', () => {
    let accepted = 0;
    fc.assert(fc.property(fc.array(fc.tuple(day, fc.array(acts, { maxLength: 4 })), { minLength: 1, maxLength: 10 }), (steps) => {
      const life = new Life('2021-09-09T08:00:00.000Z');
      for (const [at, deeds] of [...steps].sort(([a], [b]) => (a < b ? -1 : 1))) {
        life.until(at);
        expect(life.stuck()).toEqual([]);
        for (const [command, input] of deeds) life.does(command, input(at), 'a-director');
        expect(life.foretoldWrongly()).toEqual([]);
        life.until(at);
        expect(life.stuck()).toEqual([]);
      }
      expect(life.unseen).toBe(0);
      accepted += life.accepted;
    }), { numRuns: 150 });
    expect(accepted).toBeGreaterThan(500);
  });
});
