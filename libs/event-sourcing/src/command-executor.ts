import type { Clock } from './clock';
import { type Claim, type CommandCatalogue, type CommandEntry, fold } from './command-catalogue';
import { type Accepted, type Assumptions, type Outcome, type Preview, reaches, type Refused, refused, type Submission } from './command-outcome';
import type { Decision, DecisionContext, Happened } from './decider';
import type { DomainEvent } from './event-definition';
import type { EventRegistry } from './event-registry';
import { EventIdTaken, type EventStore, type NewEvent, OutcomeUnknown, StoreUnavailable, WrongExpectedVersion } from './event-store';
import { commandIdOf, derivedId } from './identifiers';
import { KnownHistories } from './known-histories';
import type { EventMeta, RecordedEvent, Reliance } from './recorded-event';
import { RequestIdentity } from './request-identity';
import { type Sealer, SealingRefused } from './sealing';
import { type StreamHistory, touches, versionOf, WHOLE_STREAM } from './stream-history';
import { NameClaimed } from './technical-events';
import { zonedDate } from './zoned-date';

const TRIES = 3;
const JITTER_MS = 20;

export interface ExecutorParts {
  readonly store: EventStore;
  readonly registry: EventRegistry;
  readonly catalogues: readonly CommandCatalogue[];
  readonly clock: Clock;
  readonly sealer: Sealer;
  /** Key of the body hash that tells a repeated request from a different one. */
  readonly bodySecret: string;
  /** Zone of civil dates where the stream names none. */
  readonly zone: string;
  /** Version of the time-zone data of this process. */
  readonly tzdata: string;
}

/** One command on its way: what it asks, for whom, and the ids that follow from both. */
interface Asked {
  readonly catalogue: CommandCatalogue;
  readonly entry: CommandEntry;
  readonly command: object;
  readonly submission: Submission;
  readonly commandId: string;
  readonly stream: string;
  readonly thing: string;
  readonly bodyMac: string;
}

/** One attempt to carry it out; all that comes of it bears the same instant. */
interface Attempt extends Asked {
  readonly now: string;
}

const NOTHING_ASSUMED: Assumptions = new Map();

/** Load, gather facts, decide, append at the expected version: the only way anything gets into the log. */
export class CommandExecutor {
  private readonly histories: KnownHistories;
  private readonly identity: RequestIdentity;

  constructor(private readonly parts: ExecutorParts) {
    this.histories = new KnownHistories(parts);
    this.identity = new RequestIdentity(parts);
  }

  /**
   * @throws StoreUnavailable when the store refuses for now or others keep winning the race; nothing was stored
   * @throws OutcomeUnknown when only a repeat with the same key can tell
   */
  async execute(catalogue: CommandCatalogue, entry: CommandEntry, command: object, submission: Submission): Promise<Outcome> {
    const asked = this.prepare(catalogue, entry, command, submission);
    for (let tries = 0; tries < TRIES; tries += 1) {
      try {
        return await this.attempt({ ...asked, now: this.parts.clock.now() });
      } catch (error) {
        if (error instanceof EventIdTaken) return keyReused();
        if (error instanceof SealingRefused) return destroyed(error);
        if (!(error instanceof WrongExpectedVersion)) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * JITTER_MS * 2 ** tries));
      }
    }
    throw new StoreUnavailable('busy', 1);
  }

  /** What the command would bring about now, were the assumed events stored too. Stores nothing and may be asked at any time. */
  async preview(catalogue: CommandCatalogue, entry: CommandEntry, command: object, submission: Submission, assumed = NOTHING_ASSUMED): Promise<Preview> {
    const attempt = { ...this.prepare(catalogue, entry, command, submission), now: this.parts.clock.now() };
    const history = await this.histories.read(catalogue, attempt.stream);
    if (this.scopeInReach(attempt, history) === undefined) return notFound();
    const { decision } = await this.decide(attempt, history, assumed);
    if (!decision.accepted) return { accepted: false, reason: 'rule', rejection: decision.rejection };
    return { accepted: true, stream: attempt.stream, events: decision.events };
  }

  private prepare(catalogue: CommandCatalogue, entry: CommandEntry, command: object, submission: Submission): Asked {
    const { principal, key } = submission;
    const commandId = commandIdOf(principal, key);
    const bodyMac = this.identity.bodyMac(entry.command.name, command);
    const stream = entry.stream(command, (word) => derivedId(commandId, word));
    return { catalogue, entry, command, submission, commandId, stream, thing: entry.thing?.(command) ?? WHOLE_STREAM, bodyMac };
  }

  private async attempt(attempt: Attempt): Promise<Outcome> {
    const { catalogue, entry, stream } = attempt;
    const history = await this.histories.read(catalogue, stream);
    const scope = this.scopeInReach(attempt, history);
    if (scope === undefined) return notFound();
    const earlier = history.events.filter((event) => event.commandId === attempt.commandId);
    if (earlier.length > 0) return (await this.identity.isSame(attempt, earlier)) ? repeated(attempt, earlier) : keyReused();
    const stale = entry.creates || entry.beside ? undefined : staleness(attempt, history);
    if (stale) return stale;

    const { decision, reliedUpon } = await this.decide(attempt, history, NOTHING_ASSUMED);
    if (!decision.accepted) return { accepted: false, reason: 'rule', rejection: decision.rejection };
    if (decision.events.length === 0) return unchanged(attempt, history);
    const meta = this.meta(attempt, this.zoneAfter(attempt, history, decision.events), reliedUpon);
    return (await this.claimNames(attempt, history, scope, meta)) ?? this.append(attempt, history, scope, decision.events, meta);
  }

  /** What exists elsewhere must look exactly like what does not exist at all. */
  private scopeInReach({ catalogue, entry, command, submission }: Attempt, { state }: StreamHistory): string | undefined {
    const scope = entry.creates ? (entry.scope?.(command) ?? 'municipality') : catalogue.scope(state);
    return scope !== undefined && reaches(submission.principal, scope) ? scope : undefined;
  }

  private async decide(attempt: Attempt, { state }: StreamHistory, assumed: Assumptions): Promise<{ decision: Decision<DomainEvent>; reliedUpon: readonly Reliance[] }> {
    const { facts, reliedUpon } = await this.gatherFacts(attempt, state, assumed);
    return { decision: attempt.entry.decide(attempt.command, state, this.context(attempt, facts) as DecisionContext<never>), reliedUpon };
  }

  private context({ commandId, submission, now }: Attempt, facts: unknown): DecisionContext {
    const { id, role } = submission.principal;
    return {
      now,
      facts,
      actor: { id, role },
      tzdata: this.parts.tzdata,
      id: (word) => derivedId(commandId, word),
      today: (zone) => zonedDate(now, zone),
    };
  }

  private async gatherFacts(attempt: Attempt, ownState: unknown, assumed: Assumptions): Promise<{ facts: Record<string, unknown>; reliedUpon: Reliance[] }> {
    const facts: Record<string, unknown> = {};
    const reliedUpon: Reliance[] = [];
    for (const [name, need] of Object.entries(attempt.entry.needs?.(attempt.command, ownState) ?? {})) {
      const catalogue = this.publisherOf(need.published);
      const { state, version } = await this.histories.read(catalogue, need.stream);
      const further = assumed.get(need.stream) ?? [];
      const known = version !== 'none' || further.length > 0;
      facts[name] = known ? catalogue.publishes?.[need.published]?.(this.stateAfter(attempt, catalogue, state, further)) : undefined;
      reliedUpon.push({ stream: need.stream, version });
    }
    return { facts, reliedUpon };
  }

  private publisherOf(name: string): CommandCatalogue {
    const publisher = this.parts.catalogues.find((catalogue) => catalogue.publishes && Object.hasOwn(catalogue.publishes, name));
    if (!publisher) throw new Error(`Nobody publishes the facts "${name}"`);
    return publisher;
  }

  /** Reserves what must be unique across streams before the decision is stored; a name already ours stays ours. */
  private async claimNames(attempt: Attempt, history: StreamHistory, scope: string, meta: EventMeta): Promise<Refused | undefined> {
    for (const claim of attempt.entry.claims?.(attempt.command, history.state) ?? []) {
      const holders = await this.holdersOf(claim.stream);
      if (holders.includes(claim.heldBy ?? attempt.stream)) continue;
      if (!mayTake(claim, holders)) return { accepted: false, reason: 'rule', rejection: claim.rejection };
      const claimed = NameClaimed({ holder: attempt.stream });
      const event = await this.newEvent({ ...attempt, stream: claim.stream }, scope, claimed, derivedId(attempt.commandId, 'claim', claim.stream), meta);
      await this.parts.store.append(claim.stream, holders.length === 0 ? 'none' : holders.length - 1, [event]);
    }
    return undefined;
  }

  private async holdersOf(stream: string): Promise<readonly string[]> {
    const holders: string[] = [];
    for await (const page of this.parts.store.readStream(stream)) {
      holders.push(...page.map((event) => (this.parts.registry.decode(event).data as { holder: string }).holder));
    }
    return holders;
  }

  private async append(attempt: Attempt, history: StreamHistory, scope: string, events: readonly DomainEvent[], meta: EventMeta): Promise<Outcome> {
    const { catalogue, stream, commandId, thing } = attempt;
    const { bodyMac: _first, ...further } = meta;
    const news = await Promise.all(events.map((event, index) => this.newEvent(attempt, scope, event, derivedId(commandId, index), index === 0 ? meta : further)));
    const { position, revision } = await this.parts.store.append(stream, history.version, news);
    const first = revision - events.length + 1;
    // A store tells an exact repeat by its ids alone: another body under the same key may have been stored a moment ago.
    const stored = await this.storedAt(stream, first, this.identity.spans(attempt.command) ? revision : first);
    if (stored.length === 0) throw new OutcomeUnknown(stream);
    if (!(await this.identity.isSame(attempt, stored))) return keyReused();
    const touched = events.findLastIndex((event) => touches(catalogue, event as RecordedEvent, thing));
    return { accepted: true, stream, position, version: touched < 0 ? revision : first + touched, repeated: false };
  }

  private async storedAt(stream: string, from: number, to: number): Promise<readonly RecordedEvent[]> {
    const stored: RecordedEvent[] = [];
    try {
      for await (const page of this.parts.store.readStream(stream, { from, to })) stored.push(...page.map((event) => this.parts.registry.decode(event)));
    } catch (cause) {
      throw new OutcomeUnknown(stream, { cause });
    }
    return stored;
  }

  /** The zone of the stream as the decision leaves it: what is only now created says its zone in its first event. */
  private zoneAfter(attempt: Attempt, { state }: StreamHistory, events: readonly DomainEvent[]): string {
    return attempt.catalogue.zone?.(this.stateAfter(attempt, attempt.catalogue, state, events)) ?? this.parts.zone;
  }

  /** The state a stream would have if these events happened now. */
  private stateAfter({ submission, now }: Attempt, { decider }: CommandCatalogue, state: unknown, events: readonly DomainEvent[]): unknown {
    const { id, role } = submission.principal;
    const happening = events.map((event): Happened => ({ ...event, actor: { id, role }, recordedAt: now, occurredOn: zonedDate(now, this.parts.zone) }));
    return fold({ ...decider, initial: state }, happening);
  }

  private meta({ submission, command, commandId, bodyMac, now }: Attempt, zone: string, reliedUpon: readonly Reliance[]): EventMeta {
    const said = (command as { occurredOn?: string }).occurredOn;
    return {
      occurredOn: said ?? zonedDate(now, zone),
      correlationId: submission.correlationId ?? commandId,
      ...(submission.causationId && { causationId: submission.causationId }),
      ...(reliedUpon.length > 0 && { reliedUpon }),
      ...(submission.simulated && { simulated: true as const }),
      bodyMac,
    };
  }

  private async newEvent({ submission, commandId, now, stream }: Attempt, scope: string, event: DomainEvent, eventId: string, meta: EventMeta): Promise<NewEvent> {
    const { id, role } = submission.principal;
    const data = await this.parts.registry.seal(this.parts.sealer, event, { scope, stream, eventId });
    const encoded = this.parts.registry.encode({ type: event.type, data }, meta);
    return { ...encoded, eventId, scope, commandId, actor: { id, role }, recordedAt: now };
  }
}

/** Whether a name that is not yet one's own may be claimed: a free one, or one shared with its present holder. */
function mayTake({ heldBy, sharedWith }: Claim, holders: readonly string[]): boolean {
  if (heldBy !== undefined) return false;
  return sharedWith === undefined ? holders.length === 0 : holders.includes(sharedWith);
}

function repeated({ catalogue, thing, stream }: Attempt, earlier: readonly RecordedEvent[]): Outcome {
  const last = earlier.at(-1) as RecordedEvent;
  const version = versionOf(catalogue, earlier, thing) ?? last.revision;
  return { accepted: true, stream, version, position: last.position, repeated: true };
}

function unchanged({ catalogue, thing, stream }: Attempt, history: StreamHistory): Accepted {
  const version = versionOf(catalogue, history.events, thing) ?? history.events.length - 1;
  return { accepted: true, stream, version, position: history.position ?? '', repeated: false };
}

function staleness({ catalogue, thing, submission }: Attempt, { events }: StreamHistory): Refused | undefined {
  const { seenVersion, mustSayVersion } = submission;
  const version = versionOf(catalogue, events, thing) ?? events.length - 1;
  if (seenVersion === undefined) {
    if (!mustSayVersion) return undefined;
    const message = 'Укажите в заголовке If-Match версию, которую вы видели: без неё можно затереть чужое изменение.';
    return refused('unmatched', 'VERSION_NOT_SAID', message, { version });
  }
  if (seenVersion === version) return undefined;
  const changes = events
    .filter((event) => event.revision > seenVersion && touches(catalogue, event, thing))
    .map(({ type, revision, recordedAt, actor }) => ({ type, revision, recordedAt, role: actor.role }));
  const message = 'Пока вы работали, здесь появились изменения. Посмотрите их и повторите действие.';
  return refused('stale', 'VERSION_STALE', message, { version, changes });
}

function notFound(): Refused {
  return refused('missing', 'NOT_FOUND', 'Такой записи нет или она вам недоступна.');
}

function destroyed({ code }: SealingRefused): Refused {
  const message = 'Сведения об этом человеке уничтожены по акту, дописать к ним ничего нельзя. Заведите новую карточку с новым согласием.';
  return refused('rule', code, message);
}

function keyReused(): Refused {
  const message = 'Этот ключ Idempotency-Key уже использован для другого запроса. Возьмите новый ключ.';
  return refused('reused', 'IDEMPOTENCY_KEY_REUSED', message);
}
