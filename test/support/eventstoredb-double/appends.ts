import type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb';
import {
  AllStreamPosition,
  Empty,
  MaximumAppendSizeExceeded,
  StreamDeleted,
  WrongExpectedVersion,
} from '@eventstore/db-client/generated/shared_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
  DeleteResp,
  TombstoneResp,
} from '@eventstore/db-client/generated/streams_pb';
import {
  type sendUnaryData,
  type ServerDuplexStream,
  type ServerReadableStream,
  type ServiceError,
  status,
} from '@grpc/grpc-js';
import { leadershipRefusal, nameOf, refusal, streamDeleted } from './answers';
import type { Faults } from './faults';
import { type AppendResult, type Expectation, MAX_APPEND_BYTES, type Proposed, type ServerLog } from './server-log';

type Writes = Pick<IStreamsServer, 'append' | 'batchAppend' | 'delete' | 'tombstone'>;

const CONNECTION_BROKE = refusal(status.UNAVAILABLE, 'Connection dropped');
/** Field 3 of google.rpc.Status, length-delimited, of length nought. */
const EMPTY_DETAILS = Uint8Array.of((3 << 3) | 2, 0);
const CaseOf = AppendReq.Options.ExpectedStreamRevisionCase;
const BatchCaseOf = BatchAppendReq.Options.ExpectedStreamPositionCase;

/** The writing half of the Streams service. */
export function writes(log: ServerLog, faults: Faults): Writes {
  return {
    append: (call, answer) => serveAppend(call, answer, log, faults),
    batchAppend: (call) => serveBatchAppend(call, log, faults),
    delete: async (call, answer) => {
      await faults.beforeCall();
      const elsewhere = leadershipRefusal(call.metadata, faults);
      if (elsewhere) return answer(elsewhere);
      const stream = nameOf(call.request.getOptions()?.getStreamIdentifier());
      if (log.isTombstoned(stream)) return answer(streamDeleted(stream));
      const at = log.softDelete(stream);
      if (at === undefined) return answer(wrongVersion(stream));
      const position = new DeleteResp.Position().setCommitPosition(String(at)).setPreparePosition(String(at));
      answer(null, new DeleteResp().setPosition(position));
    },
    tombstone: async (call, answer) => {
      await faults.beforeCall();
      const elsewhere = leadershipRefusal(call.metadata, faults);
      if (elsewhere) return answer(elsewhere);
      const at = log.tombstone(nameOf(call.request.getOptions()?.getStreamIdentifier()));
      const position = new TombstoneResp.Position().setCommitPosition(String(at)).setPreparePosition(String(at));
      answer(null, new TombstoneResp().setPosition(position));
    },
  };
}

/** One call per append: its options, then its events one by one. */
function serveAppend(
  call: ServerReadableStream<AppendReq, AppendResp>,
  answer: sendUnaryData<AppendResp>,
  log: ServerLog,
  faults: Faults,
): void {
  let options: AppendReq.Options | undefined;
  const proposed: Proposed[] = [];
  call.on('data', (request: AppendReq) => {
    options ??= request.getOptions();
    const message = request.getProposedMessage();
    if (message) proposed.push(proposedOf(message));
  });
  call.on('error', () => undefined);
  call.on('end', async () => {
    // A caller that hung up in the middle of sending ends the same way, and is known for it a moment later only.
    await new Promise((resolve) => setImmediate(resolve));
    if (call.cancelled || proposed.length === 0) return;
    const fault = await faults.beforeAppend();
    const elsewhere = leadershipRefusal(call.metadata, faults);
    if (elsewhere || fault === 'refused') return answer(elsewhere ?? CONNECTION_BROKE);
    if (fault === 'swallowed') return;
    const stream = nameOf(options?.getStreamIdentifier());
    const result = log.append(stream, expectationOf(options), proposed);
    if (fault === 'answer-lost') return;
    if (fault === 'answer-cut') return answer(CONNECTION_BROKE);
    if (result.kind === 'deleted') return answer(streamDeleted(stream));
    if (result.kind === 'too-large') return answer(tooLarge());
    answer(null, appendAnswer(result, options));
  });
}

interface OpenBatch {
  readonly options: BatchAppendReq.Options | undefined;
  readonly proposed: Proposed[];
}

/** One stream for all appends of a client, told apart by their correlation ids. */
function serveBatchAppend(
  call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>,
  log: ServerLog,
  faults: Faults,
): void {
  const open = new Map<string, OpenBatch>();
  call.on('error', () => undefined);
  call.on('end', () => call.end());
  call.on('data', async (request: BatchAppendReq) => {
    const correlation = request.getCorrelationId()?.getString() ?? '';
    const batch = open.get(correlation) ?? { options: request.getOptions(), proposed: [] };
    open.set(correlation, batch);
    batch.proposed.push(...request.getProposedMessagesList().map(proposedOf));
    if (!request.getIsFinal()) return;
    open.delete(correlation);
    const fault = await faults.beforeAppend();
    const elsewhere = leadershipRefusal(call.metadata, faults);
    if (elsewhere || fault === 'refused') return void call.emit('error', elsewhere ?? CONNECTION_BROKE);
    if (fault === 'swallowed') return;
    const { options, proposed } = batch;
    const result = log.append(nameOf(options?.getStreamIdentifier()), batchExpectationOf(options), proposed);
    if (fault === 'answer-lost') return;
    if (fault === 'answer-cut') return void call.emit('error', CONNECTION_BROKE);
    const answer = new BatchAppendResp().setCorrelationId(request.getCorrelationId());
    answer.setStreamIdentifier(options?.getStreamIdentifier());
    call.write(completeBatchAnswer(answer, result, options));
  });
}

function proposedOf(message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage): Proposed {
  return {
    id: message.getId()?.getString() ?? '',
    type: message.getMetadataMap().get('type') ?? '',
    contentType: message.getMetadataMap().get('content-type') ?? '',
    data: Buffer.from(message.getData_asU8()),
    metadata: Buffer.from(message.getCustomMetadata_asU8()),
  };
}

function expectationOf(options: AppendReq.Options | undefined): Expectation {
  const asked = options?.getExpectedStreamRevisionCase();
  if (asked === CaseOf.REVISION) return Number(options?.getRevision());
  if (asked === CaseOf.NO_STREAM) return 'no-stream';
  return asked === CaseOf.STREAM_EXISTS ? 'stream-exists' : 'any';
}

function batchExpectationOf(options: BatchAppendReq.Options | undefined): Expectation {
  const asked = options?.getExpectedStreamPositionCase();
  if (asked === BatchCaseOf.STREAM_POSITION) return Number(options?.getStreamPosition());
  if (asked === BatchCaseOf.NO_STREAM) return 'no-stream';
  return asked === BatchCaseOf.STREAM_EXISTS ? 'stream-exists' : 'any';
}

type Stored = Extract<AppendResult, { kind: 'stored' }>;
type WrongVersion = Extract<AppendResult, { kind: 'wrong-version' }>;

function appendAnswer(result: Stored | WrongVersion, options: AppendReq.Options | undefined): AppendResp {
  if (result.kind === 'wrong-version') {
    const wrong = new AppendResp.WrongExpectedVersion();
    if (result.current < 0) wrong.setCurrentNoStream(new Empty());
    else wrong.setCurrentRevision(String(result.current));
    if (options?.hasRevision()) wrong.setExpectedRevision(options.getRevision());
    if (options?.hasNoStream()) wrong.setExpectedNoStream(new Empty());
    if (options?.hasStreamExists()) wrong.setExpectedStreamExists(new Empty());
    return new AppendResp().setWrongExpectedVersion(wrong);
  }
  const position = new AppendResp.Position();
  position.setCommitPosition(String(result.position)).setPreparePosition(String(result.position));
  const success = new AppendResp.Success().setCurrentRevision(String(result.revision)).setPosition(position);
  return new AppendResp().setSuccess(success);
}

function completeBatchAnswer(
  answer: BatchAppendResp,
  result: AppendResult,
  options: BatchAppendReq.Options | undefined,
): BatchAppendResp {
  if (result.kind !== 'stored') return answer.setError(batchError(result, options));
  const position = new AllStreamPosition();
  position.setCommitPosition(String(result.position)).setPreparePosition(String(result.position));
  const success = new BatchAppendResp.Success().setCurrentRevision(String(result.revision)).setPosition(position);
  return answer.setSuccess(success);
}

function batchError(result: Exclude<AppendResult, Stored>, options: BatchAppendReq.Options | undefined): Status {
  if (result.kind === 'deleted') {
    const deleted = new StreamDeleted().setStreamIdentifier(options?.getStreamIdentifier());
    return statusWith('StreamDeleted', deleted.serializeBinary());
  }
  if (result.kind === 'too-large') {
    const details = new MaximumAppendSizeExceeded().setMaxappendsize(MAX_APPEND_BYTES);
    return statusWith('MaximumAppendSizeExceeded', details.serializeBinary());
  }
  const wrong = new WrongExpectedVersion();
  if (result.current < 0) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentStreamRevision(String(result.current));
  if (options?.hasStreamPosition()) wrong.setExpectedStreamPosition(options.getStreamPosition());
  if (options?.hasNoStream()) wrong.setExpectedNoStream(new Empty());
  if (options?.hasStreamExists()) wrong.setExpectedStreamExists(new Empty());
  return statusWith('WrongExpectedVersion', wrong.serializeBinary());
}

/** A status whose details are a packed message. Read from bytes, it brings the class for details along with it. */
function statusWith(name: string, packed: Uint8Array): Status {
  const answer = Status.deserializeBinary(EMPTY_DETAILS).setMessage(name);
  answer.getDetails()?.pack(packed, `event_store.client.${name}`);
  return answer;
}

function tooLarge(): ServiceError {
  return refusal(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded.', {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(MAX_APPEND_BYTES),
  });
}

function wrongVersion(stream: string): ServiceError {
  return refusal(status.FAILED_PRECONDITION, 'Wrong expected version', {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': '-1',
  });
}
