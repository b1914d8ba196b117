import type { Clock } from '@vekha/event-sourcing/clock';
import { isPlaced, type PlacedEnvelope, type Sealed, ToSeal, valueOfContent } from '@vekha/event-sourcing/sealed';
import type { Sealer } from '@vekha/event-sourcing/sealing';
import type { AccessJournal, SeenData } from './access-journal';
import type { KeyPlace, KeyRecord, KeyStore } from './key-store';
import type { AuditContext, FileKeyOpener, Opened, OpenedKey, Opener } from './opening';
import { openedContent } from './place-sealing';
import { mayOpen, opensBlocked } from './reading-rights';

/** Of which data processing has stopped: consent is withdrawn and the term of destruction runs. */
export interface BlockedData {
  /** As the log stands now. @throws StoreUnavailable */
  now(): Promise<(place: KeyPlace) => boolean>;
}

export interface OpenerParts {
  readonly keys: KeyStore;
  readonly journal: AccessJournal;
  readonly blocked: BlockedData;
  /** Seals the reasons that readers give. */
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly origin: string;
}

type Active = Extract<KeyRecord, { readonly state: 'active' }>;

/** What is to become of one value: opened with its key, or answered as it is. */
type Verdict = { readonly envelope: PlacedEnvelope; readonly record: Active } | { readonly closed: Opened };

const REASON_STREAM = 'access-journal';

/** Asks rights, withdrawals and fences, writes down what will be seen, and only then opens it. */
export class VaultOpener implements Opener, FileKeyOpener {
  constructor(private readonly parts: OpenerParts) {}

  async open(sealed: readonly Sealed[], context: AuditContext): Promise<readonly Opened[]> {
    if (sealed.length === 0) return [];
    const envelopes = sealed.map((value: unknown) => (isPlaced(value) ? value : undefined));
    const records = await this.parts.keys.find(envelopes.flatMap((envelope) => (envelope ? [envelope.k] : [])));
    const isBlocked = opensBlocked(context.occasion) ? () => false : await this.parts.blocked.now();
    const verdicts = envelopes.map((envelope) => verdictOn(envelope, envelope && records.get(envelope.k), context, isBlocked));
    await this.writeDown(seenIn(verdicts), context);
    return verdicts.map((verdict) => ('closed' in verdict ? verdict.closed : this.valueOf(verdict)));
  }

  async openKey(keyId: string, field: string, context: AuditContext): Promise<OpenedKey> {
    const record = (await this.parts.keys.find([keyId])).get(keyId);
    if (record && record.scope !== context.scope) return { state: 'hidden' };
    const isBlocked = opensBlocked(context.occasion) ? () => false : await this.parts.blocked.now();
    const allowed = allowedBy(record, context, isBlocked);
    if ('closed' in allowed) return allowed.closed;
    const { key, subject, purpose, scope } = allowed.record;
    await this.writeDown([{ purpose, subjects: [subject], fields: [field] }], context);
    return { state: 'open', key, place: { scope, subject, purpose } };
  }

  private valueOf({ envelope, record: { key, subject, purpose } }: Exclude<Verdict, { closed: Opened }>): Opened {
    const content = openedContent(key, envelope, { ...envelope.at, subject, purpose, origin: this.parts.origin });
    return content === undefined ? { state: 'lost' } : { state: 'open', value: valueOfContent(content) };
  }

  private async writeDown(seen: readonly SeenData[], context: AuditContext): Promise<void> {
    if (seen.length === 0) return;
    const { actor, scope, occasion, requestId, reason } = context;
    const sealedReason = reason === undefined ? undefined : await this.sealedReason(reason, context);
    const entry = { at: this.parts.clock.now(), actorId: actor.id, role: actor.role, scope, occasion, requestId, seen };
    await this.parts.journal.write({ ...entry, ...(sealedReason && { reason: sealedReason }) });
  }

  private async sealedReason(reason: string, { actor, scope, requestId }: AuditContext): Promise<PlacedEnvelope> {
    const at = { scope, stream: REASON_STREAM, eventId: requestId, schemaVersion: 1, pointer: '/reason' };
    return { ...(await this.parts.sealer.seal(new ToSeal('reason', reason), { ...at, subject: actor.id, purpose: 'requests' })), at };
  }
}

type Closed = Exclude<Opened, { readonly state: 'open' }>;

function verdictOn(envelope: PlacedEnvelope | undefined, record: KeyRecord | undefined, context: AuditContext, isBlocked: (place: KeyPlace) => boolean): Verdict {
  if (!envelope) return { closed: { state: 'lost' } };
  if (envelope.at.scope !== context.scope) return { closed: { state: 'hidden' } };
  const allowed = allowedBy(record, context, isBlocked);
  return 'closed' in allowed ? allowed : { envelope, record: allowed.record };
}

/** Whether a key may be used for this reader and occasion. */
function allowedBy(record: KeyRecord | undefined, { actor, occasion }: AuditContext, isBlocked: (place: KeyPlace) => boolean): { readonly record: Active } | { readonly closed: Closed } {
  if (!record) return { closed: { state: 'lost' } };
  if (record.state === 'destroyed') return { closed: { state: 'destroyed', ...(record.act && { actNumber: record.act.number, actDate: record.act.date }) } };
  if (!mayOpen(actor.role, record.purpose)) return { closed: { state: 'hidden' } };
  if (!opensBlocked(occasion) && isBlocked(record)) return { closed: { state: 'blocked' } };
  return { record };
}

/** What is about to be opened, by purpose. */
function seenIn(verdicts: readonly Verdict[]): readonly SeenData[] {
  const byPurpose = new Map<string, { readonly subjects: Set<string>; readonly fields: Set<string> }>();
  for (const verdict of verdicts) {
    if ('closed' in verdict) continue;
    const { purpose, subject } = verdict.record;
    const seen = byPurpose.get(purpose) ?? { subjects: new Set(), fields: new Set() };
    byPurpose.set(purpose, seen);
    seen.subjects.add(subject);
    seen.fields.add(verdict.envelope.at.pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*'));
  }
  return [...byPurpose].sort(([a], [b]) => (a < b ? -1 : 1)).map(([purpose, { subjects, fields }]) => ({ purpose, subjects: [...subjects].sort(), fields: [...fields].sort() }));
}
