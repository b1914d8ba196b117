import { versionOf, WHOLE_STREAM } from './stream-history';
import { notebookCommands, shelfCommands } from './testing/notebook';
import { accepted, log, opened } from './testing/notebook-house';

describe('The version of a thing', () => {
  it('is the revision of the last event that touched it; the whole stream is touched by every event', async () => {
    const { write, stream, store } = await opened();
    for (const row of ['1', '2', '1', '3']) accepted(await write(row, `строка ${row} ${(await log(store)).length}`));
    const events = (await log(store)).filter((event) => event.stream === stream);
    const version = (thing: string) => versionOf(notebookCommands, events, thing);
    expect([version('notebook'), version('row 1'), version('row 2'), version('row 3'), version(WHOLE_STREAM)]).toEqual([0, 3, 2, 4, 4]);
    expect(version('row 9')).toBeUndefined();
    expect(versionOf(shelfCommands, events, 'anything')).toBe(4);
    expect(versionOf(shelfCommands, [], WHOLE_STREAM)).toBeUndefined();
  });
});
