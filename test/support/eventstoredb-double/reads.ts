import type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb';
import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { status } from '@grpc/grpc-js';
import { eventMessage, leadershipRefusal, nameOf, refusal, streamDeleted, streamNotFoundMessage } from './answers';
import type { Faults } from './faults';
import { type ReadCall, send, startOf } from './read-call';
import type { LogRecord, ServerLog } from './server-log';
import { serveSubscription } from './subscriptions';

/** The reading half of the Streams service: reads end, subscriptions stay. */
export function reads(log: ServerLog, faults: Faults): Pick<IStreamsServer, 'read'> {
  return {
    read: async (call) => {
      call.on('error', () => undefined);
      await faults.beforeCall();
      const elsewhere = leadershipRefusal(call.metadata, faults);
      const options = call.request.getOptions();
      if (elsewhere) call.emit('error', elsewhere);
      else if (!options) call.emit('error', refusal(status.INVALID_ARGUMENT, 'No options'));
      else if (options.hasSubscription()) await serveSubscription(call, options, log, faults);
      else await serveRead(call, options, log, faults);
    },
  };
}

async function serveRead(call: ReadCall, options: ReadReq.Options, log: ServerLog, faults: Faults): Promise<void> {
  const stream = options.hasStream() ? nameOf(options.getStream()?.getStreamIdentifier()) : undefined;
  if (stream !== undefined && log.isTombstoned(stream)) return void call.emit('error', streamDeleted(stream));
  const source = stream === undefined ? log.all : log.stream(stream);
  if (source === undefined) {
    call.write(streamNotFoundMessage(stream ?? ''));
    return void call.end();
  }
  const fault = faults.takeReadFault();
  let sent = 0;
  for (const record of selected(source, options)) {
    if (sent === fault?.afterEvents) break;
    if (!(await send(call, eventMessage(record), faults))) return;
    sent += 1;
  }
  if (fault?.kind === 'silent') return;
  if (fault?.kind === 'cut') return void call.emit('error', refusal(status.UNAVAILABLE, 'Connection dropped'));
  call.end();
}

/** The records a read asks for: from a position or revision inclusive, in its direction, as many as counted. */
function selected(source: readonly LogRecord[], options: ReadReq.Options): readonly LogRecord[] {
  const backwards = options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
  const count = Number(options.getCount());
  const from = startOf(options);
  const keyOf = (record: LogRecord): number => (options.hasAll() ? record.logPosition : record.revision);
  if (backwards) {
    const upTo = from === 'end' ? source : from === 'start' ? [] : source.filter((record) => keyOf(record) <= from);
    return upTo.slice(-count).reverse();
  }
  if (from === 'end') return [];
  const first = from === 'start' ? 0 : firstAtOrAfter(source, from, keyOf);
  return source.slice(first, first + count);
}

function firstAtOrAfter(source: readonly LogRecord[], key: number, keyOf: (record: LogRecord) => number): number {
  let [low, high] = [0, source.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const record = source[middle];
    if (record && keyOf(record) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
