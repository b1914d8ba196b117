import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { Faults } from './faults';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

const WRITABLE_AGAIN_OR_GONE = ['drain', 'cancelled', 'close'];

/** Writes one message and waits while the reader is slower than we are; false when the reader has gone. */
export async function send(call: ReadCall, message: ReadResp, faults: Faults): Promise<boolean> {
  if (call.cancelled || call.destroyed) return false;
  if (call.write(message)) return true;
  faults.waitingForReader += 1;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      for (const event of WRITABLE_AGAIN_OR_GONE) call.off(event, go);
      resolve();
    };
    for (const event of WRITABLE_AGAIN_OR_GONE) call.on(event, go);
  });
  faults.waitingForReader -= 1;
  return !call.cancelled;
}

/** Where a read or a subscription starts: an end of the log, a commit position or a revision. */
export function startOf(options: ReadReq.Options): 'start' | 'end' | number {
  const all = options.getAll();
  if (all) {
    if (all.hasStart()) return 'start';
    return all.hasEnd() ? 'end' : Number(all.getPosition()?.getCommitPosition());
  }
  const stream = options.getStream();
  if (stream?.hasStart()) return 'start';
  return stream?.hasEnd() ? 'end' : Number(stream?.getRevision());
}
