import type { VirtualClock } from '@vekha/event-sourcing/clock';
import type { CommandGateway } from '@vekha/event-sourcing/command-gateway';
import type { Accepted, Principal } from '@vekha/event-sourcing/command-outcome';
import type { DeadlineEnforcer, DeadlineSource } from '@vekha/event-sourcing/deadline-enforcer';
import { commandIdOf, derivedId } from '@vekha/event-sourcing/identifiers';
import type { Institution } from './story';
import { type Appointment, timelineOf } from './timeline';

export interface DemonstrationParts {
  readonly gateway: CommandGateway;
  /** Stands before the first day, or where an interrupted play had got to; it is moved through the years. */
  readonly clock: VirtualClock;
  /** The real now (UTC instant), at which the demonstration stops. A resumed play must be given that of its beginning. */
  readonly until: string;
  readonly enforcer: DeadlineEnforcer;
  readonly source: DeadlineSource;
  /** Lets registers and policies take in what was appended. */
  readonly settle: () => Promise<void>;
  /** Told how far the play has got: the civil date, and the share of its steps. */
  readonly onProgress: (day: string, share: number) => void;
}

/**
 * Plays stories through the same commands as ever, day by day, every event marked as simulated. Command ids follow from
 * the story, so a play that was interrupted is simply played again: what has happened answers as it did.
 */
export class Demonstration {
  /** By edition. */
  private readonly roadmaps = new Map<string, string>();
  /** Ids of what stories name, by school and name. */
  private readonly things = new Map<string, string>();

  constructor(private readonly parts: DemonstrationParts) {}

  /** @throws Error when a step is refused: the story contradicts the rules */
  async play(institutions: readonly Institution[]): Promise<void> {
    const { until, onProgress } = this.parts;
    const timeline = timelineOf(institutions, until);
    for (let from = 0; from < timeline.length; ) {
      const together = simultaneous(timeline, from);
      await this.letTimePass(together[0]?.at ?? until);
      await this.takeTogether(together);
      from += together.length;
      onProgress(together[0]?.day ?? '', from / timeline.length);
    }
    await this.letTimePass(until);
  }

  /** The department first, then the roadmaps and the people of each school side by side, each in their own order. */
  private async takeTogether(appointments: readonly Appointment[]): Promise<void> {
    const lanes = new Map<string, Appointment[]>();
    for (const appointment of appointments) {
      const lane = appointment.edition ?? (appointment.mentoring ? appointment.schoolId : '');
      lanes.set(lane, [...(lanes.get(lane) ?? []), appointment]);
    }
    await this.takeInOrder(lanes.get('') ?? []);
    lanes.delete('');
    await Promise.all([...lanes.values()].map((lane) => this.takeInOrder(lane)));
  }

  private async takeInOrder(appointments: readonly Appointment[]): Promise<void> {
    for (const appointment of appointments) await this.take(appointment);
  }

  private async take(appointment: Appointment): Promise<void> {
    const { day, schoolId, edition, who, what, makes } = appointment;
    const principal: Principal = { id: `demo-${who}`, role: who, scopes: who === 'department' ? 'all' : [`school:${schoolId}`] };
    const input = this.inputOf(appointment);
    const key = derivedId('demonstration', day, what.command, JSON.stringify(input));
    const outcome = await this.parts.gateway.submit(what.command, input, { principal, key, mustSayVersion: false, simulated: true });
    if (!outcome.accepted) throw new Error(`The story was refused on ${day}: ${what.command} ${JSON.stringify(input)} ${outcome.rejection.code} ${JSON.stringify(outcome.fields ?? '')}`);
    if (edition !== undefined && !this.roadmaps.has(edition)) this.roadmaps.set(edition, idOf(outcome));
    if (makes) this.things.set(`${schoolId} ${makes.name}`, derivedId(commandIdOf(principal, key), makes.word));
  }

  private inputOf({ schoolId, edition, mentoring, what: { input } }: Appointment): Readonly<Record<string, unknown>> {
    const roadmapId = edition === undefined ? undefined : this.roadmaps.get(edition);
    const named = mentoring ? this.withIds(input, schoolId) : input;
    return { ...named, ...(roadmapId !== undefined && { roadmapId }) };
  }

  /** @throws Error when the story names a thing before it is there */
  private withIds<Value>(value: Value, schoolId: string): Value {
    if (typeof value === 'string' && value.startsWith('@')) return this.idNamed(value.slice(1), schoolId) as Value;
    if (Array.isArray(value)) return value.map((each: unknown) => this.withIds(each, schoolId)) as Value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, this.withIds<unknown>(each, schoolId)])) as Value;
  }

  private idNamed(name: string, schoolId: string): string {
    const id = name === 'school' ? schoolId : this.things.get(`${schoolId} ${name}`);
    if (id === undefined) throw new Error(`The story names «${name}» before it is there`);
    return id;
  }

  /** Every rung on the way is taken into effect at its own instant, as the worker would have done; the clock never goes back. */
  private async letTimePass(until: string): Promise<void> {
    const { clock, source, settle } = this.parts;
    await settle();
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
    let former = '';
    for (;;) {
      await settle();
      const due = source.due(clock.now()).map((aggregate) => `${aggregate} ${source.dueOf(aggregate, clock.now())?.rungs.join(', ')}`).join('; ');
      if (due === '') return;
      if (due === former) throw new Error(`Rungs do not take effect: ${due}`);
      former = due;
      await enforcer.sweep();
    }
  }
}

function simultaneous(timeline: readonly Appointment[], from: number): readonly Appointment[] {
  let to = from;
  while (timeline[to]?.at === timeline[from]?.at && to < timeline.length) to += 1;
  return timeline.slice(from, to);
}

const idOf = ({ stream }: Accepted): string => stream.replace('roadmap-', '');
