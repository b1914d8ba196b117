/** What happens to an append that is due for a fault. */
export type AppendFault =
  /** Stored, but the answer never comes. */
  | 'answer-lost'
  /** Stored, but the connection breaks instead of an answer. */
  | 'answer-cut'
  /** Not stored, the connection breaks. */
  | 'refused'
  /** Not stored and never answered. */
  | 'swallowed';

/** What happens to a read after some events. */
export interface ReadFault {
  readonly afterEvents: number;
  readonly kind: 'cut' | 'silent';
}

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

export type SubscriptionEnd = 'normally' | 'cut' | 'too-slow';

/** A door that can be closed and opened; whoever comes while it is closed waits. */
class Gate {
  private waiting: (() => void)[] = [];
  private closed = false;

  close(): void {
    this.closed = true;
  }

  open(): void {
    this.closed = false;
    for (const go of this.waiting.splice(0)) go();
  }

  get held(): number {
    return this.waiting.length;
  }

  pass(): Promise<void> {
    return this.closed ? new Promise((go) => this.waiting.push(go)) : Promise.resolve();
  }
}

/** The faults of one node, switched on and off by a test while clients talk to it. */
export class Faults {
  /** Where clients that need the leader are sent. */
  leaderElsewhere: Endpoint | undefined;
  /** Milliseconds before every answer. */
  delayMs = 0;
  /** Live events are sent twice. */
  deliverTwice = false;
  /** Live events are not sent at all, though the subscription stands. */
  deafSubscriptions = false;
  /** How many answers wait for a reader who is slower than the server. */
  waitingForReader = 0;
  private readonly appendFaults: AppendFault[] = [];
  private readonly readFaults: ReadFault[] = [];
  private readonly everything = new Gate();
  private readonly appends = new Gate();
  private readonly subscriptionEnders = new Set<(how: SubscriptionEnd) => void>();

  /** Like a stopped process: requests arrive, nothing is done until `thaw`, and then all of it is. */
  freeze(): void {
    this.everything.close();
  }

  thaw(): void {
    this.everything.open();
  }

  /** Appends arrive and wait, reads are answered: an append may be stored long after its caller gave up. */
  holdAppends(): void {
    this.appends.close();
  }

  releaseAppends(): void {
    this.appends.open();
  }

  /** How many appends wait behind `holdAppends`. */
  get heldAppends(): number {
    return this.appends.held;
  }

  nextAppends(fault: AppendFault, count = 1): void {
    for (let index = 0; index < count; index += 1) this.appendFaults.push(fault);
  }

  nextReads(fault: ReadFault, count = 1): void {
    for (let index = 0; index < count; index += 1) this.readFaults.push(fault);
  }

  endSubscriptions(how: SubscriptionEnd): void {
    for (const end of this.subscriptionEnders) end(how);
  }

  /** For the server: how many subscriptions stand. */
  get subscriptions(): number {
    return this.subscriptionEnders.size;
  }

  /** For the server: lets a test end this subscription. */
  registerSubscription(end: (how: SubscriptionEnd) => void): () => void {
    this.subscriptionEnders.add(end);
    return () => this.subscriptionEnders.delete(end);
  }

  /** For the server: passes when the node is neither frozen nor slow. */
  async beforeCall(): Promise<void> {
    if (this.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    await this.everything.pass();
  }

  /** For the server: passes when appends are let through, and tells what shall happen to this one. */
  async beforeAppend(): Promise<AppendFault | undefined> {
    await this.beforeCall();
    await this.appends.pass();
    return this.appendFaults.shift();
  }

  takeReadFault(): ReadFault | undefined {
    return this.readFaults.shift();
  }
}
