import { type IServerFeaturesServer, ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import { GossipService, type IGossipServer } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { UUID } from '@eventstore/db-client/generated/shared_pb';
import { type IStreamsServer, StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { writes } from './appends';
import { supportedMethods } from './answers';
import { Faults } from './faults';
import { reads } from './reads';
import { ServerLog } from './server-log';

const HOST = '127.0.0.1';
const MAX_MESSAGE_BYTES = 17 * 1024 * 1024;

export interface DoubleOptions {
  /** A free port when absent. */
  readonly port?: number;
  /** The log to serve: shared by the nodes of a cluster, or kept over a restart. A new one when absent. */
  readonly log?: ServerLog;
}

/**
 * An EventStoreDB node on the loopback, as far as the client can tell: the client's own service definitions over a log
 * in memory, with faults to switch on.
 */
export class EventStoreDbDouble {
  readonly faults = new Faults();
  /** All nodes of the cluster, this one included; what gossip tells. */
  members: readonly EventStoreDbDouble[] = [this];
  private server: Server | undefined;

  private constructor(
    readonly log: ServerLog,
    private boundPort: number,
  ) {}

  static async start({ port = 0, log = ServerLog.open() }: DoubleOptions = {}): Promise<EventStoreDbDouble> {
    const double = new EventStoreDbDouble(log, port);
    await double.restart();
    return double;
  }

  get port(): number {
    return this.boundPort;
  }

  get host(): string {
    return HOST;
  }

  get url(): string {
    return `esdb://${HOST}:${this.port}?tls=false`;
  }

  /** Breaks every connection at once; what was stored stays. */
  kill(): void {
    this.server?.forceShutdown();
    this.server = undefined;
  }

  /** Serves again, on the same port. */
  async restart(): Promise<void> {
    const server = new Server({ 'grpc.max_receive_message_length': MAX_MESSAGE_BYTES });
    const features: IServerFeaturesServer = {
      getSupportedMethods: (_, answer) => void this.faults.beforeCall().then(() => answer(null, supportedMethods())),
    };
    const gossip: IGossipServer = {
      read: (_, answer) => void this.faults.beforeCall().then(() => answer(null, this.clusterInfo())),
    };
    const streams: IStreamsServer = { ...writes(this.log, this.faults), ...reads(this.log, this.faults) };
    server.addService(ServerFeaturesService, features);
    server.addService(GossipService, gossip);
    server.addService(StreamsService, streams);
    this.boundPort = await new Promise<number>((resolve, reject) => {
      server.bindAsync(`${HOST}:${this.boundPort}`, ServerCredentials.createInsecure(), (error, port) =>
        error ? reject(error) : resolve(port),
      );
    });
    this.server = server;
  }

  private clusterInfo(): ClusterInfo {
    const members = this.members.map((member, index) =>
      new MemberInfo()
        .setInstanceId(new UUID().setString(`00000000-0000-4000-8000-00000000000${index}`))
        .setTimeStamp('0')
        .setIsAlive(member.server !== undefined)
        .setState(member.faults.leaderElsewhere ? MemberInfo.VNodeState.FOLLOWER : MemberInfo.VNodeState.LEADER)
        .setHttpEndPoint(new EndPoint().setAddress(HOST).setPort(member.port)),
    );
    return new ClusterInfo().setMembersList(members);
  }
}
