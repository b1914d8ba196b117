import { randomUUID } from 'node:crypto';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { status } from '@grpc/grpc-js';
import { caughtUpMessage, checkpointMessage, confirmationMessage, eventMessage, nameOf, refusal } from './answers';
import type { Faults, SubscriptionEnd } from './faults';
import { type ReadCall, send, startOf } from './read-call';
import type { LogRecord, ServerLog } from './server-log';

const SEARCH_WINDOW = 32;

/** A catch-up subscription: confirmation, events after the start (exclusive), `caught_up` once, live events. */
export async function serveSubscription(
  call: ReadCall,
  options: ReadReq.Options,
  log: ServerLog,
  faults: Faults,
): Promise<void> {
  const wanted = filterOf(options);
  const checkpointEvery = SEARCH_WINDOW * Math.max(1, options.getFilter()?.getCheckpointintervalmultiplier() ?? 1);
  let next = firstIndex(log, options);
  let wake = (): void => undefined;
  let ended: SubscriptionEnd | undefined;
  const end = (how: SubscriptionEnd): void => {
    ended = how;
    wake();
  };
  const leave = [log.watch(() => wake()), faults.registerSubscription(end)];
  call.on('cancelled', () => wake());
  call.on('close', () => wake());
  if (!(await send(call, confirmationMessage(randomUUID()), faults))) ended = 'normally';
  let caughtUp = false;
  while (ended === undefined && !call.cancelled && !call.destroyed) {
    const record = log.all[next];
    if (record === undefined) {
      if (!caughtUp) await send(call, caughtUpMessage(), faults);
      caughtUp = true;
      if (log.all[next] === undefined && ended === undefined) await new Promise<void>((resolve) => (wake = resolve));
      continue;
    }
    next += 1;
    if (wanted(record) && !(caughtUp && faults.deafSubscriptions)) {
      await send(call, eventMessage(record), faults);
      if (faults.deliverTwice) await send(call, eventMessage(record), faults);
    } else if (options.hasFilter() && next % checkpointEvery === 0) {
      await send(call, checkpointMessage(record.logPosition), faults);
    }
  }
  for (const left of leave) left();
  finish(call, ended);
}

function finish(call: ReadCall, ended: SubscriptionEnd | undefined): void {
  if (ended === 'normally') call.end();
  if (ended === 'cut') call.emit('error', refusal(status.UNAVAILABLE, 'Connection dropped'));
  if (ended === 'too-slow') call.emit('error', refusal(status.ABORTED, 'Consumer too slow to handle event while live.'));
}

function firstIndex(log: ServerLog, options: ReadReq.Options): number {
  const from = startOf(options);
  if (from === 'start') return 0;
  if (from === 'end') return log.all.length;
  const stream = options.hasStream() ? nameOf(options.getStream()?.getStreamIdentifier()) : undefined;
  const index = log.all.findIndex((record) =>
    stream === undefined ? record.logPosition > from : record.stream === stream && record.revision > from,
  );
  return index < 0 ? log.all.length : index;
}

/** Stream or `$all`, with the filter by stream name or event type, by prefixes or expression. */
function filterOf(options: ReadReq.Options): (record: LogRecord) => boolean {
  if (options.hasStream()) {
    const stream = nameOf(options.getStream()?.getStreamIdentifier());
    return (record) => record.stream === stream;
  }
  const filter = options.getFilter();
  const expression = filter?.getStreamIdentifier() ?? filter?.getEventType();
  if (!filter || !expression) return () => true;
  const prefixes = expression.getPrefixList();
  const pattern = new RegExp(expression.getRegex(), 'u');
  const subjectOf = (record: LogRecord): string => (filter.hasStreamIdentifier() ? record.stream : record.type);
  if (prefixes.length > 0) return (record) => prefixes.some((prefix) => subjectOf(record).startsWith(prefix));
  return (record) => pattern.test(subjectOf(record));
}
