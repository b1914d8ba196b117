import { InProcessJobQueue } from '@vekha/jobs/in-process/in-process-job-queue';
import { VirtualClock } from './clock';
import { CommandDirectory, CommandGateway } from './command-gateway';
import { type Outcome, refused } from './command-outcome';
import { ALARM_JOB, DeadlineEnforcer, type DeadlineSource } from './deadline-enforcer';
import { StoreUnavailable } from './event-store';
import { send } from './process-manager';
import { notebookCommands, WriteRow } from './testing/notebook';

const uuid = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => uuid(index));
const accepted = (position: string): Outcome => ({ accepted: true, stream: 's', version: 0, position, repeated: false });

/** Aggregates that stay due whatever is done about them, as a register that lags says. */
class Stale implements DeadlineSource {
  rungs: readonly string[] = ['m/1/opening'];
  seenUpTo = '';
  constructor(private readonly aggregates: readonly string[]) {}

  due = () => this.aggregates;
  dueOf = (aggregate: string) => ({ aggregate, category: 'notebook', scope: 'school:s', rungs: this.rungs, seenUpTo: this.seenUpTo });
  coming = () => [];
  hadSeen = ({ seenUpTo = '' }: { seenUpTo?: string | undefined }, position: string) => seenUpTo >= position;
}

/** An enforcer whose commands are answered by the test. */
function enforcing(source: DeadlineSource, answer: (aggregate: string) => Promise<Outcome>, patienceMs = 60_000, unless: readonly string[] = []) {
  const rung: string[] = [];
  const troubles: string[] = [];
  const clock = new VirtualClock('2026-10-01T06:00:00.000Z');
  const gateway = new CommandGateway(new CommandDirectory([notebookCommands]), () => true, (command) => {
    const { notebookId } = command as WriteRow;
    rung.push(notebookId);
    return answer(notebookId);
  });
  const queue = new InProcessJobQueue({ jobNames: [ALARM_JOB], clock, warn: () => undefined });
  const enforcer = new DeadlineEnforcer({
    source, gateway, queue, clock, patienceMs,
    commandsFor: ({ aggregate }) => [send(WriteRow, { notebookId: aggregate, rowId: 'r', text: 't' }, { unless })],
    onTrouble: ({ code }) => void troubles.push(code),
  });
  return { enforcer, rung, troubles, clock };
}

describe('A sweep over what is due', () => {
  it('works on many aggregates side by side, but not on all of them, and on each once', async () => {
    let [open, most] = [0, 0];
    const { enforcer, rung } = enforcing(new Stale(names(300)), async () => {
      most = Math.max(most, (open += 1));
      await new Promise(setImmediate);
      open -= 1;
      return accepted('1');
    });
    expect(await enforcer.sweep()).toBe(300);
    expect([...rung].sort()).toEqual(names(300));
    expect(most).toBeGreaterThan(8);
    expect(most).toBeLessThan(100);
  });

  it('is held by no aggregate that is refused, fails or never answers', async () => {
    const all = names(200);
    const [refusedOne, failing, silent] = all;
    const { enforcer, rung, troubles } = enforcing(new Stale(all), async (aggregate) => {
      if (aggregate === silent) return new Promise<Outcome>(() => undefined);
      if (aggregate === failing) throw new StoreUnavailable('busy', 1);
      return aggregate === refusedOne ? refused('rule', 'NO', 'Нет.') : accepted('1');
    }, 20);
    await expect(enforcer.sweep()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(new Set(rung).size).toBe(200);
    expect(troubles).toEqual(['NO']);
    await expect(enforcer.sweep()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(rung.slice(200)).toEqual([refusedOne, failing]);
  });

  it('ends soon when the log answers nothing, and does not pile up what it has asked', async () => {
    const { enforcer, rung } = enforcing(new Stale(names(5_000)), () => new Promise<Outcome>(() => undefined), 20);
    await enforcer.sweep();
    await enforcer.sweep();
    expect(rung.length).toBeLessThan(500);
  });

  it('ends soon when the log refuses everything', async () => {
    const { enforcer, rung } = enforcing(new Stale(names(5_000)), () => Promise.reject(new StoreUnavailable('full', 1)));
    await expect(enforcer.sweep()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(rung.length).toBeLessThan(500);
  });

  it('is joined by another one', async () => {
    const { enforcer, rung } = enforcing(new Stale(names(3)), async () => accepted('1'));
    expect(await Promise.all([enforcer.sweep(), enforcer.sweep()])).toEqual([3, 3]);
    expect(rung).toHaveLength(3);
  });
});

describe('A register that lags behind the log', () => {
  it('has nothing rung again, neither by the sweep nor by an alarm, until it has seen the outcome', async () => {
    const source = new Stale(names(2));
    const { enforcer, rung } = enforcing(source, async () => accepted('5'));
    await enforcer.sweep();
    source.seenUpTo = '4';
    expect(await enforcer.sweep()).toBe(0);
    await enforcer.ring(uuid(1));
    expect(rung).toHaveLength(2);
    source.seenUpTo = '5';
    expect(await enforcer.sweep()).toBe(2);
  });

  it('does not hold back a rung that has come due since', async () => {
    const source = new Stale(names(1));
    const { enforcer, rung } = enforcing(source, async () => accepted('5'));
    await enforcer.sweep();
    source.rungs = ['m/1/opening', 'm/1/reminder-7'];
    await enforcer.sweep();
    expect(rung).toHaveLength(2);
  });

  it('has a refused aggregate rung again each time', async () => {
    const { enforcer, troubles } = enforcing(new Stale(names(1)), async () => refused('rule', 'NO', 'Нет.'));
    await enforcer.sweep();
    await enforcer.sweep();
    expect(troubles).toEqual(['NO', 'NO']);
  });

  it('what waits for something else is no trouble, and is asked again after a minute', async () => {
    const { enforcer, rung, troubles, clock } = enforcing(new Stale([uuid(0)]), async () => refused('rule', 'NOT_YET', 'Рано.'), 60_000, ['NOT_YET']);
    for (const seconds of [0, 30, 29, 1, 59]) {
      clock.advance(seconds * 1_000);
      await enforcer.sweep();
    }
    expect(rung).toEqual([uuid(0), uuid(0)]);
    expect(troubles).toEqual([]);
  });
});

describe('An alarm', () => {
  it('waits for whoever is ringing its aggregate, and then has nothing left to do', async () => {
    let finish = (): void => undefined;
    const { enforcer, rung } = enforcing(new Stale(names(1)), () => new Promise((resolve) => (finish = () => resolve(accepted('1')))));
    const sweep = enforcer.sweep();
    while (rung.length === 0) await new Promise(setImmediate);
    const alarms = [enforcer.ring(uuid(0)), enforcer.ring(uuid(0))];
    finish();
    await Promise.all([sweep, ...alarms]);
    expect(rung).toHaveLength(1);
  });
});
