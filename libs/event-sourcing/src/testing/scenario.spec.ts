import { command, commandCatalogue } from '../command-catalogue';
import { RowCode, WholeNumber } from '../command-fields';
import { accept, type Decider, rejectWith } from '../decider';
import { type DomainEvent, defineEvent, type EventOf, impersonalText, number, optional } from '../event-definition';
import { scenario } from './scenario';

const Added = defineEvent('Added', 1, 'прибавлено', { no: number(), note: optional(impersonalText()) });
const Cleared = defineEvent('Cleared', 1, 'очищено', {});
type CounterEvent = EventOf<typeof Added> | EventOf<typeof Cleared>;

class Add {
  @WholeNumber('Сколько', 0, 100) no: number;
}
class Clear {
  @RowCode('Что делать') how: string;
}

const refuse = rejectWith({ FULL: 'Больше {limit} нельзя.', EMPTY: 'Очищать нечего.', FOREIGN: 'not in Russian' });

const counter: Decider<{ readonly sum: number }, CounterEvent> = {
  initial: { sum: 0 },
  evolve: ({ sum }, event) => ({ sum: event.type === 'Added' ? sum + event.data.no : 0 }),
};

/** What each word makes the command give: right, or wrong in one way. */
const behaviours: Readonly<Record<string, (sum: number) => readonly DomainEvent[]>> = {
  rightly: () => [Cleared({})],
  undeclared: () => [{ type: 'Invented', data: {} }],
  'not-its-own': () => [Added({ no: 1 })],
  'wrong-field': () => [{ type: 'Cleared', data: { no: 1 } }],
  'lost-in-json': () => [{ type: 'Noted', data: { note: undefined } }],
};
const Noted = defineEvent('Noted', 1, 'отмечено', { note: optional(impersonalText()) });

const counterCommands = commandCatalogue<{ readonly sum: number }, CounterEvent>({
  category: 'counter',
  decider: counter,
  scope: () => 'municipality',
  entries: [
    command({
      command: Add,
      title: 'Прибавить',
      gives: [Added],
      stream: () => 'counter-1',
      again: ['FULL'],
      decide: ({ no }: Add, { sum }: { readonly sum: number }) => (no === 100 ? refuse('FOREIGN') : sum + no > 9 ? refuse('FULL', { limit: 9 }) : accept(Added({ no }))),
    }),
    command({
      command: Clear,
      title: 'Очистить',
      gives: [Cleared, Noted],
      stream: () => 'counter-1',
      again: ['EMPTY'],
      decide: ({ how }: Clear, { sum }: { readonly sum: number }) => (sum === 0 ? refuse('EMPTY') : accept(...(behaviours[how]?.(sum) ?? []))),
    }),
  ],
});

const add = (no: number) => scenario(counterCommands).given(Added({ no: 5 })).when(Add, { no });
const clear = (how: string) => scenario(counterCommands).given(Added({ no: 5 })).when(Clear, { how });

describe('The kit of given, when, then', () => {
  it('passes what holds', () => {
    clear('rightly').then(Cleared({}));
    clear('rightly').thenAmong('Cleared', {});
    add(5).rejects('FULL');
    scenario(counterCommands).when(Clear, { how: 'rightly' }).rejects('EMPTY');
  });

  it.each<[string, string, () => unknown]>([
    ['other events come than expected', 'toEqual', () => clear('rightly').then(Added({ no: 1 }))],
    ['more events come than expected', 'toEqual', () => clear('rightly').thenNothing()],
    ['fewer events come than expected', 'toEqual', () => clear('rightly').then(Cleared({}), Cleared({}))],
    ['the data differ', 'toEqual', () => add(3).then(Added({ no: 2 }))],
    ['an event of the type is missing', 'toEqual', () => clear('rightly').thenAmong('Added', { no: 1 })],
    ['events were expected and the command is refused', 'Rejected with FULL', () => add(5).then(Added({ no: 5 }))],
    ['a refusal was expected and events come', 'Accepted, not refused with EMPTY', () => clear('rightly').rejects('EMPTY')],
    ['another refusal comes', 'toBe', () => add(5).rejects('EMPTY')],
    ['the refusal is not a Russian sentence', 'toMatch', () => add(100).rejects('FOREIGN')],
    ['the command itself is invalid', '«Сколько»', () => add(-1)],
    ['the command is not in the catalogue', 'Unknown is not in the catalogue', () => scenario(counterCommands).when(class Unknown {}, {})],
    ['nothing was asked', 'Say when', () => scenario(counterCommands).thenNothing()],
    ['the given event is declared by nobody', 'Invented: no command of the catalogue declares', () => scenario(counterCommands).given({ type: 'Invented', data: {} })],
    ['the given event is not as declared', 'Added: /no: not a whole number', () => scenario(counterCommands).given({ type: 'Added', data: { no: 'x' } })],
    ['the decision gives an event nobody declares', 'Invented: the command nowhere declares', () => clear('undeclared').then({ type: 'Invented', data: {} })],
    ['the decision gives an event of another command', 'Added: the command nowhere declares', () => clear('not-its-own').then(Added({ no: 1 }))],
    ['the decision gives an event that is not as declared', 'Cleared: /no: not declared', () => clear('wrong-field').then({ type: 'Cleared', data: { no: 1 } })],
    ['the decision gives what JSON would lose', 'Not canonical JSON', () => clear('lost-in-json').then({ type: 'Noted', data: {} })],
    ['repeating the command would do it twice', 'not harmless', () => add(1).then(Added({ no: 1 }))],
  ])('fails when %s: %s', (_when, why, act) => {
    expect(act).toThrow(why);
  });

  it('says who acted, when and what was known to the decision', () => {
    const seen: unknown[] = [];
    const watching = commandCatalogue({
      ...counterCommands,
      entries: [
        command({
          command: Clear,
          title: 'Посмотреть',
          gives: [],
          stream: () => 'counter-1',
          decide: (_command: Clear, _state: unknown, { actor, now, facts, today, id }) => {
            seen.push({ actor, now, facts, today: today('Asia/Irkutsk'), ids: ['a', 'a', 'b'].map(id) });
            return accept();
          },
        }),
      ],
    });
    scenario(watching).by('a-director', 'director').at('2023-12-31T20:00:00.000Z').knowing({ school: 1 }).when(Clear, { how: 'x' }).thenNothing();
    const [, a, b] = (seen[0] as { ids: string[] }).ids;
    expect(a).not.toBe(b);
    expect(seen[0]).toEqual({ actor: { id: 'a-director', role: 'director' }, now: '2023-12-31T20:00:00.000Z', facts: { school: 1 }, today: '2024-01-01', ids: [a, a, b] });
  });
});
