import { academicYearOf } from '@vekha/calendar/academic-year';
import { atTimeOfDay } from '@vekha/calendar/civil-date';
import type { VirtualClock } from '@vekha/event-sourcing/clock';
import type { CommandGateway } from '@vekha/event-sourcing/command-gateway';
import type { Accepted } from '@vekha/event-sourcing/command-outcome';
import type { DeadlineEnforcer, DeadlineSource } from '@vekha/event-sourcing/deadline-enforcer';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import { type CommandToSend, send } from '@vekha/event-sourcing/process-manager';
import { AcceptResult } from '@vekha/roadmap/accept-result/accept-result.command';
import { ActivateRoadmap } from '@vekha/roadmap/activate-roadmap/activate-roadmap.command';
import { ApproveRoadmap } from '@vekha/roadmap/approve-roadmap/approve-roadmap.command';
import { CompleteRoadmap } from '@vekha/roadmap/complete-roadmap/complete-roadmap.command';
import { ConfirmShiftedDates } from '@vekha/roadmap/confirm-shifted-dates/confirm-shifted-dates.command';
import { CreateRoadmapFromTemplate } from '@vekha/roadmap/create-roadmap-from-template/create-roadmap-from-template.command';
import type { EvidenceKind } from '@vekha/roadmap/evidence-item.command';
import { ReportResult } from '@vekha/roadmap/report-result/report-result.command';
import { SubmitRoadmapForApproval } from '@vekha/roadmap/submit-roadmap-for-approval/submit-roadmap-for-approval.command';
import { RegisterSchool } from '@vekha/school/register-school/register-school.command';
import { CURRENT_YEAR, HISTORICAL_YEAR, LYCEUM, type ResultStep } from './lyceum';

export interface DemonstrationParts {
  readonly gateway: CommandGateway;
  /** Stands before the demonstration's first day; it is moved through the years. */
  readonly clock: VirtualClock;
  /** The real now (UTC instant), at which the demonstration stops. */
  readonly until: string;
  readonly enforcer: DeadlineEnforcer;
  readonly source: DeadlineSource;
  /** Lets registers and policies take in what was appended. */
  readonly settle: () => Promise<void>;
  /** Publishes the template; the first thing to happen. */
  readonly template: CommandToSend;
  readonly onProgress: (message: string) => void;
}

type Who = 'department' | 'curator' | 'director';

interface Step {
  readonly on: string;
  readonly who: Who;
  readonly what: CommandToSend;
}

interface Edition {
  readonly academicYear: number;
  readonly drafted: string;
  readonly approved: string;
  readonly order: { readonly number: string; readonly date: string };
  readonly results: readonly ResultStep[];
  readonly completed?: string;
}

/** Plays the lyceum's two editions through the same commands as ever, day by day, every event marked as simulated. */
export class Demonstration {
  constructor(private readonly parts: DemonstrationParts) {}

  async play(): Promise<void> {
    const { template, onProgress, until } = this.parts;
    await this.take({ on: '2023-08-21', who: 'department', what: template });
    const { templateCode: _code, ...school } = LYCEUM;
    await this.take({ on: '2023-08-21', who: 'department', what: send(RegisterSchool, school) });
    for (const edition of [HISTORICAL_YEAR, currentEdition(until)]) {
      onProgress(`${LYCEUM.name}: ${edition.academicYear}/${edition.academicYear + 1} учебный год`);
      await this.playEdition(edition);
    }
    await this.letTimePass(until);
  }

  private async playEdition(edition: Edition): Promise<void> {
    const { academicYear, drafted } = edition;
    const { schoolId, templateCode } = LYCEUM;
    const created = await this.take({ on: drafted, who: 'curator', what: send(CreateRoadmapFromTemplate, { schoolId, templateCode, academicYear }) });
    if (!created) return;
    const steps = stepsOf(created.stream.replace('roadmap-', ''), edition).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    for (const step of steps) await this.take(step);
  }

  /** Takes a step on its day, unless that day has not come yet. */
  private async take({ on, who, what }: Step): Promise<Accepted | undefined> {
    const at = atTimeOfDay(on, '11:00', LYCEUM.zone);
    if (at > this.parts.until) return undefined;
    await this.letTimePass(at);
    const outcome = await this.parts.gateway.submit(what.command, what.input, {
      principal: { id: `demo-${who}`, role: who, scopes: who === 'department' ? 'all' : [`school:${LYCEUM.schoolId}`] },
      key: derivedId('demonstration', on, what.command, JSON.stringify(what.input)),
      mustSayVersion: false,
      simulated: true,
    });
    if (!outcome.accepted) throw new Error(`The demonstration was refused: ${what.command} ${outcome.rejection.code} ${JSON.stringify(outcome.fields ?? '')}`);
    return outcome;
  }

  /** Every rung on the way is taken into effect at its own instant, as the worker would have done. */
  private async letTimePass(until: string): Promise<void> {
    const { clock, source } = this.parts;
    await this.takeDueRungs();
    for (let next = source.coming(clock.now(), until, 1)[0]; next; next = source.coming(clock.now(), until, 1)[0]) {
      clock.moveTo(next.at);
      await this.takeDueRungs();
    }
    if (until > clock.now()) clock.moveTo(until);
  }

  /** @throws Error when a due rung stays due: time would stand still */
  private async takeDueRungs(): Promise<void> {
    const { clock, source, enforcer, settle } = this.parts;
    await settle();
    await enforcer.sweep();
    await settle();
    const [stuck] = source.due(clock.now());
    if (stuck !== undefined) throw new Error(`The rungs ${source.dueOf(stuck, clock.now())?.rungs.join(', ')} of ${stuck} do not take effect`);
  }
}

function stepsOf(roadmapId: string, { drafted, approved, order, results, completed }: Edition): Step[] {
  return [
    { on: drafted, who: 'curator', what: send(ConfirmShiftedDates, { roadmapId }) },
    { on: drafted, who: 'curator', what: send(SubmitRoadmapForApproval, { roadmapId }) },
    { on: approved, who: 'director', what: send(ApproveRoadmap, { roadmapId, order }) },
    { on: approved, who: 'director', what: send(ActivateRoadmap, { roadmapId }) },
    ...results.flatMap(({ measureId, occurredOn, reportedOn, acceptedOn, evidence = [] }): Step[] => {
      const items = evidence.map((item) => ({ ...item, kind: item.kind as EvidenceKind }));
      return [
        { on: reportedOn, who: 'curator', what: send(ReportResult, { roadmapId, measureId, occurredOn, evidence: items }) },
        { on: acceptedOn, who: 'director', what: send(AcceptResult, { roadmapId, measureId }) },
      ];
    }),
    ...(completed === undefined ? [] : [{ on: completed, who: 'director' as const, what: send(CompleteRoadmap, { roadmapId }) }]),
  ];
}

/** The running academic year's edition: months and days of the script in the years of the academic year of `until`. */
function currentEdition(until: string): Edition {
  const academicYear = academicYearOf(until.slice(0, 10)).startYear;
  const inYear = (monthAndDay: string): string => `${Number(monthAndDay.slice(0, 2)) >= 8 ? academicYear : academicYear + 1}-${monthAndDay}`;
  const { drafted, approved, order, results } = CURRENT_YEAR;
  return {
    academicYear,
    drafted: inYear(drafted),
    approved: inYear(approved),
    order: { ...order, date: inYear(order.date) },
    results: results.map((each) => ({
      ...each,
      occurredOn: inYear(each.occurredOn),
      reportedOn: inYear(each.reportedOn),
      acceptedOn: inYear(each.acceptedOn),
      evidence: (each.evidence ?? []).map((item) => ({ ...item, date: inYear(item.date) })),
    })),
  };
}
