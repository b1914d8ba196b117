import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import type { ConcernedStreams } from '../concerned-streams';
import { CommandDirectory, CommandGateway } from '../command-gateway';
import type { Submission } from '../command-outcome';
import { type EventStore, type NewEvent, StoreUnavailable } from '../event-store';
import { onEvent, type ProcessManager, processManager, send } from '../process-manager';
import { ProcessManagerRunner } from '../process-manager-runner';
import { NotebookOpened, notebookCommands, WriteRow } from './notebook';
import { log, opened, registry } from './notebook-house';

export const NAME = 'when-notebook-opened-then-write-title';

interface Seen {
  readonly rows: number;
}

/** Writes a title into every new notebook; the text tells how many rows it had seen. */
export const titles = processManager<Seen>({
  name: NAME,
  title: 'Заведена тетрадь — записать название',
  initial: { rows: 0 },
  evolve: ({ rows }, { type }) => ({ rows: type === 'RowWritten' ? rows + 1 : rows }),
  reactions: [onEvent(NotebookOpened, ({ data: { notebookId } }, state) => [send(WriteRow, { notebookId, rowId: 'title', text: `строк: ${(state as Seen).rows}` })])],
});

export const nobody: ConcernedStreams = { within: async () => [] };

/** One host that runs a process manager over a store; `sent` is what it has handed to the gateway. */
export async function host(manager: ProcessManager = titles, given?: Awaited<ReturnType<typeof opened>>) {
  const all = given ?? (await opened());
  const sent: Submission[] = [];
  const troubles: { process: string; code: string }[] = [];
  const gateway = new CommandGateway(new CommandDirectory([notebookCommands]), (role) => role === 'system', (command, submission) => {
    sent.push(submission);
    return all.submit(command.constructor.name, command, submission);
  });
  const onTrouble = ({ process, code }: { process: string; code: string }) => troubles.push({ process, code });
  const runner = (concerned = nobody) => new ProcessManagerRunner(manager, { store: all.store, registry, gateway, clock: all.clock, concerned, onTrouble });
  return { ...all, sent, troubles, runner };
}

export const rows = async (store: EventStore) => (await log(store)).filter(({ type }) => type === 'RowWritten');
export const advances = async (store: EventStore) => (await log(store)).filter(({ type }) => type === 'ProcessAdvanced');

/** A store whose next appends to streams of one kind fail. */
export class FailingStore extends InMemoryEventStore {
  failing: string | undefined;
  private left: { appends: number; readonly prefix: string } | undefined;

  /** Fails once so many appends to streams of that kind have come through. */
  failingAfter(appends: number, prefix: string): void {
    this.left = { appends, prefix };
  }

  override async append(stream: string, expected: 'none' | number, events: readonly NewEvent[]) {
    if (this.left && stream.startsWith(this.left.prefix) && (this.left.appends -= 1) < 0) {
      this.failing = this.left.prefix;
      this.left = undefined;
    }
    if (this.failing !== undefined && stream.startsWith(this.failing)) throw new StoreUnavailable('unreachable', 1);
    return super.append(stream, expected, events);
  }
}
