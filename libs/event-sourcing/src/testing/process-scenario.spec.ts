import { RowCode } from '../command-fields';
import { defineEvent, reference } from '../event-definition';
import { onEvent, onEventConcerning, processManager, send } from '../process-manager';
import { policy } from './process-scenario';

const Opened = defineEvent('Opened', 1, 'открыто', { rowId: reference('row') });
const Started = defineEvent('Started', 1, 'начато', { rowId: reference('row') });

class Start {
  @RowCode('Строка') rowId: string;
}

const whenOpenedThenStart = processManager<readonly string[]>({
  name: 'when-opened-then-start',
  title: 'Открылось — начать',
  initial: [],
  evolve: (started, { type, data }) => (type === 'Started' ? [...started, (data as { rowId: string }).rowId] : started),
  reactions: [onEvent(Opened, ({ data: { rowId } }, started) => ((started as readonly string[]).includes(rowId) ? [] : [send(Start, { rowId })]))],
});

const opened = policy(whenOpenedThenStart).given().when(Opened({ rowId: '1' }));
const openedAgain = policy(whenOpenedThenStart).given(Opened({ rowId: '1' }), Started({ rowId: '1' })).when(Opened({ rowId: '1' }));

describe('The kit of given, when, then for process managers', () => {
  it('passes what holds, with the history folded up to and including the event', () => {
    opened.thenSends({ command: 'Start', input: { rowId: '1' } });
    openedAgain.thenNothing();
    policy(whenOpenedThenStart).given().when(Started({ rowId: '1' })).thenNothing();
  });

  it('asks each stream an event concerns, and those with nothing to be told are sent nothing', () => {
    const manager = processManager<unknown>({
      name: 'when-opened-then-start-others', title: 'x', initial: null, evolve: (state) => state,
      reactions: [onEventConcerning(Opened, 'row', (rowId, { data }) => (rowId === data.rowId ? undefined : send(Start, { rowId })))],
    });
    policy(manager, { concerned: ['1', '2'] }).given().when(Opened({ rowId: '1' })).thenSends({ ...send(Start, { rowId: '2' }), about: '2' });
  });

  it.each<[string, () => unknown]>([
    ['a command was expected and none is sent', () => openedAgain.thenSends(send(Start, { rowId: '1' }))],
    ['nothing was expected and a command is sent', () => opened.thenNothing()],
    ['another command is sent', () => opened.thenSends({ command: 'Stop', input: { rowId: '1' } })],
    ['the command carries something else', () => opened.thenSends(send(Start, { rowId: '2' }))],
    ['the command is sent twice', () => opened.thenSends(send(Start, { rowId: '1' }), send(Start, { rowId: '1' }))],
  ])('fails when %s', (_when, act) => {
    expect(act).toThrow('toEqual');
  });
});
