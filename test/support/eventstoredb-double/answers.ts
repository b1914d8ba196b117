import * as serverFeatures from '@eventstore/db-client/generated/serverfeatures_pb';
import { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { type Metadata, Metadata as GrpcMetadata, type ServiceError, status } from '@grpc/grpc-js';
import type { Faults } from './faults';
import type { LogRecord } from './server-log';

export function streamIdentifier(name: string): StreamIdentifier {
  return new StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(name, 'utf8')));
}

export function nameOf(identifier: StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
}

/** An event as reads and subscriptions send it: the prepare position is where its append began. */
export function eventMessage(record: LogRecord): ReadResp {
  const recorded = new ReadResp.ReadEvent.RecordedEvent()
    .setId(new UUID().setString(record.id))
    .setStreamIdentifier(streamIdentifier(record.stream))
    .setStreamRevision(String(record.revision))
    .setCommitPosition(String(record.logPosition))
    .setPreparePosition(String(record.transactionPosition))
    .setData(Uint8Array.from(record.data))
    .setCustomMetadata(Uint8Array.from(record.metadata));
  recorded
    .getMetadataMap()
    .set('type', record.type)
    .set('content-type', record.contentType)
    .set('created', record.created);
  const event = new ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(record.logPosition));
  return new ReadResp().setEvent(event);
}

export function streamNotFoundMessage(stream: string): ReadResp {
  return new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(streamIdentifier(stream)));
}

export function confirmationMessage(subscriptionId: string): ReadResp {
  return new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId(subscriptionId));
}

export function caughtUpMessage(): ReadResp {
  return new ReadResp().setCaughtUp(new ReadResp.CaughtUp());
}

export function checkpointMessage(position: number): ReadResp {
  const checkpoint = new ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position));
  return new ReadResp().setCheckpoint(checkpoint);
}

/** A refusal as gRPC carries it: a status and, where the server names a reason, trailers. */
export function refusal(code: status, details: string, trailers: Readonly<Record<string, string>> = {}): ServiceError {
  const metadata: Metadata = new GrpcMetadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata, name: 'ServerRefusal' });
}

function notLeader(host: string, port: number): ServiceError {
  return refusal(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });
}

/** The refusal of a node that does not lead, for callers that need the leader. */
export function leadershipRefusal(headers: Metadata, faults: Faults): ServiceError | undefined {
  const elsewhere = headers.get('requires-leader').includes('true') ? faults.leaderElsewhere : undefined;
  return elsewhere && notLeader(elsewhere.host, elsewhere.port);
}

export function streamDeleted(stream: string): ServiceError {
  return refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });
}

const STREAM_METHODS = ['read', 'append', 'batchappend', 'delete', 'tombstone'];

export function supportedMethods(): serverFeatures.SupportedMethods {
  const answer = new serverFeatures.SupportedMethods().setEventStoreServerVersion('23.10.8');
  for (const method of STREAM_METHODS) {
    answer.addMethods(
      new serverFeatures.SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(method),
    );
  }
  return answer;
}
