import { chain, GENESIS, nextHead, type SerialisedEvent } from '@vekha/event-sourcing/hash-chain';
import type { StoredEvent } from '@vekha/event-sourcing/event-store';
import { type ChainReport, ChainVerifier, type LogRow, type SavedHead } from './verify-chain';

const ORIGIN = 'spec';

function serialised(name: string): SerialisedEvent {
  return {
    eventId: `event-${name}`,
    type: 'Noted',
    schemaVersion: 1,
    recordedAt: '2023-11-10T08:00:00.000Z',
    scope: 'municipality',
    actor: { id: 'a-curator', role: 'curator' },
    commandId: `command-${name}`,
    payload: `{"note":"${name}"}`,
  };
}

/** Two streams, interleaved, with their leaves and the running head, as a log keeps them. */
function soundLog(): LogRow[] {
  const a = chain(ORIGIN, 'a', 0, GENESIS, ['a0', 'a1', 'a2', 'a3'].map(serialised));
  const b = chain(ORIGIN, 'b', 0, GENESIS, ['b0', 'b1'].map(serialised));
  let head = GENESIS;
  return [a[0], b[0], a[1], a[2], b[1], a[3]].map((event, index) => {
    head = nextHead(head, event?.leaf ?? '');
    return { position: String(index + 1), event: { ...event, position: String(index + 1) } as StoredEvent, head };
  });
}

function verified(rows: readonly LogRow[], saved?: SavedHead): ChainReport {
  const verifier = new ChainVerifier(ORIGIN, saved);
  for (const row of rows) verifier.take(row);
  return verifier.report();
}

const found = (report: ChainReport): string[] => report.findings.map(({ code, eventId, position }) => `${code} ${eventId ?? position ?? ''}`.trim());

/** The log with one event changed: `a1`, in the middle of everything. */
function changed(changes: Partial<StoredEvent>): LogRow[] {
  return soundLog().map((row, index) => (index === 2 && row.event ? { ...row, event: { ...row.event, ...changes } } : row));
}

describe('Verifying the chain of a log', () => {
  it('finds nothing wrong with a sound log, and tells its size and head', () => {
    const rows = soundLog();
    expect(verified(rows)).toEqual({ events: 6, streams: 2, head: rows.at(-1)?.head, findings: [] });
  });

  it.each([
    ['payload', { payload: '{"note":"A1"}' }],
    ['type', { type: 'Nited' }],
    ['schema version', { schemaVersion: 2 }],
    ['recorded instant', { recordedAt: '2023-11-10T08:00:00.001Z' }],
    ['scope', { scope: 'municipalitz' }],
    ['actor', { actor: { id: 'a-curatos', role: 'curator' } }],
    ['command', { commandId: 'command-a7' }],
    ['leaf', { leaf: '0'.repeat(64) }],
    ['previous leaf', { prevStreamHash: '0'.repeat(64) }],
    ['whole tail of the record', { type: '', recordedAt: 'Noted', payload: 'municipality', prevStreamHash: '', leaf: '{}' }],
  ])('names the event alone whose %s was changed', (_what, changes) => {
    expect(found(verified(changed(changes)))).toEqual(['EVENT_CHANGED event-a1']);
  });

  it.each([
    ['stream', { stream: 'c' }],
    ['stream, to that of another', { stream: 'b' }],
    ['revision', { revision: 7 }],
    ['revision, to what is no number', { revision: Number.NaN }],
  ])('names the event alone whose place was changed: its %s', (_what, changes) => {
    expect(found(verified(changed(changes)))).toEqual(['EVENT_CHANGED event-a1']);
  });

  it('names the event whose id was changed by its place', () => {
    const { findings } = verified(changed({ eventId: 'event-a7' }));
    expect(findings).toEqual([expect.objectContaining({ code: 'EVENT_CHANGED', stream: 'a', revision: 1, position: '3' })]);
  });

  it('names the event alone beside which the head was changed, also the last', () => {
    for (const place of [2, 5]) {
      const rows = soundLog().map((row, index) => (index === place ? { ...row, head: 'f'.repeat(64) } : row));
      expect(found(verified(rows))).toEqual([`HEAD_CHANGED ${rows[place]?.event?.eventId}`]);
    }
  });

  it('names the place of what cannot be read at all', () => {
    const rows = soundLog().map((row, index) => (index === 4 ? { ...row, event: undefined } : row));
    expect(found(verified(rows))).toEqual(['EVENT_UNREADABLE 5']);
  });

  it('sees a missing event at the next one of its stream', () => {
    expect(found(verified(soundLog().filter((_row, index) => index !== 2)))).toContain('EVENT_MISSING event-a2');
  });

  it('sees a cut tail only against a saved head, and says how much is lost', () => {
    const saved = { count: 6, head: soundLog().at(-1)?.head ?? '' };
    const cut = soundLog().slice(0, 4);
    expect(found(verified(cut))).toEqual([]);
    const report = verified(cut, saved);
    expect(found(report)).toEqual(['TAIL_CUT']);
    expect(report.findings[0]?.message).toContain('ещё 2 событий');
  });

  it('sees a history rewritten with hashes computed anew only against a saved head', () => {
    const rows = soundLog();
    const saved = { count: 4, head: rows[3]?.head ?? '' };
    let head = GENESIS;
    const events = chain(ORIGIN, 'a', 0, GENESIS, rows.map((_row, index) => serialised(`new-${index}`)));
    const rewritten = events.map((event, index): LogRow => {
      head = nextHead(head, event.leaf);
      return { position: String(index + 1), event: { ...event, position: String(index + 1) }, head };
    });
    expect(found(verified(rewritten))).toEqual([]);
    expect(found(verified(rewritten, saved))).toEqual(['HEAD_DIFFERS']);
    expect(found(verified(rows, saved))).toEqual([]);
  });

  it('verifies a log whose store keeps no head beside the events', () => {
    const rows = soundLog().map(({ position, event }): LogRow => ({ position, event }));
    expect(verified(rows, { count: 6, head: soundLog().at(-1)?.head ?? '' })).toMatchObject({ head: soundLog().at(-1)?.head, findings: [] });
  });
});
