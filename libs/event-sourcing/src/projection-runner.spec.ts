import { defineEvent, impersonalText } from './event-definition';
import { EventRegistry } from './event-registry';
import { type Column, textColumn } from './projection';
import { ProjectionRunner } from './projection-runner';
import { requireSound } from './projection-runner-checks';
import type { AnyProjection } from './projection-store';

const Said = defineEvent('Said', 1, 'Сказано', { word: impersonalText() });
const registry = new EventRegistry([Said]);

function projection(more: Partial<AnyProjection> = {}): AnyProjection {
  return { name: 'words', version: 1, title: 'Слова', columns: { word: textColumn('Слово') }, reactions: [{ type: 'Said', apply: () => undefined }], ...more };
}

const columns = (...names: readonly string[]): Readonly<Record<string, Column>> => Object.fromEntries(names.map((name) => [name, textColumn(name)]));

describe('Projections that cannot be refuse to boot', () => {
  it.each([
    ['two of one name', [projection(), projection()], 'PROJECTION_TWICE'],
    ['a name that cannot name a table', [projection({ name: 'Words; DROP' })], 'PROJECTION_NAME_ILLEGAL'],
    ['a version that is no counting number', [projection({ version: 0 })], 'PROJECTION_VERSION_WRONG'],
    ['a column whose name belongs to the engine', [projection({ columns: columns('row_key') })], 'PROJECTION_COLUMN_ILLEGAL'],
    ['two columns that differ by case only', [projection({ columns: columns('dueOn', 'dueon') })], 'PROJECTION_COLUMN_ILLEGAL'],
    ['no columns', [projection({ columns: {} })], 'PROJECTION_COLUMN_ILLEGAL'],
    ['a reaction to an event nobody declared', [projection({ reactions: [{ type: 'Shouted', apply: () => undefined }] })], 'REACTION_TO_UNKNOWN_EVENT'],
    [
      'two reactions to one event',
      [projection({ reactions: [projection().reactions, projection().reactions].flat() })],
      'REACTION_TWICE',
    ],
  ])('%s', (_, projections, code) => {
    expect(() => requireSound(projections, registry)).toThrow(expect.objectContaining({ code }));
  });

  it('and the runner asks', () => {
    const options = { projections: [projection({ version: 0 })], registry } as unknown as ConstructorParameters<typeof ProjectionRunner>[0];
    expect(() => new ProjectionRunner(options)).toThrow(expect.objectContaining({ code: 'PROJECTION_VERSION_WRONG' }));
  });
});
