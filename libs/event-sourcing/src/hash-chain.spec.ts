import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { NewEvent } from './event-store';
import { chain, GENESIS, leafOf, nextHead, serialise } from './hash-chain';

const hex = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const started: NewEvent = {
  eventId: '11111111-1111-5111-8111-111111111111',
  type: 'StageStarted',
  schemaVersion: 1,
  recordedAt: '2023-11-10T08:00:00.000Z',
  scope: 'school:0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028',
  actor: { id: 'a-curator', role: 'curator' },
  commandId: '22222222-2222-5222-8222-222222222222',
  payload: { meta: { occurredOn: '2023-11-10', correlationId: 'c' }, data: { title: 'Начат этап', no: 4 } },
};

/** The bytes on disk as they were laid down once and for all: written out by hand, not by the code under test. */
const PAYLOAD = '{"data":{"no":4,"title":"Начат этап"},"meta":{"correlationId":"c","occurredOn":"2023-11-10"}}';
const PAYLOAD_HASH = hex(Buffer.from(PAYLOAD, 'utf8'));
const headerAt = (revision: number, previous: string): string =>
  '{"actor":{"id":"a-curator","role":"curator"},"commandId":"22222222-2222-5222-8222-222222222222",' +
  '"eventId":"11111111-1111-5111-8111-111111111111","origin":"log-of-the-lyceum",' +
  `"payloadHash":"${PAYLOAD_HASH}","prevStreamHash":"${previous}","recordedAt":"2023-11-10T08:00:00.000Z","revision":${revision},` +
  '"schemaVersion":1,"scope":"school:0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028","stream":"roadmap-1","type":"StageStarted","v":1}';
const leafAt = (revision: number, previous: string): string =>
  hex(Buffer.concat([Buffer.of(0), Buffer.from(headerAt(revision, previous), 'utf8')]));

describe('Hash chain', () => {
  const serialised = serialise([started, started]);
  const [first, second] = chain('log-of-the-lyceum', 'roadmap-1', 0, GENESIS, serialised);

  it('stores the payload as canonical JSON', () => {
    expect(serialised[0]?.payload).toBe(PAYLOAD);
  });

  it('makes the leaf SHA-256 of a zero byte and the canonical header', () => {
    expect(first?.leaf).toBe(leafAt(0, '0'.repeat(64)));
    expect(first?.prevStreamHash).toBe(GENESIS);
  });

  it('chains each event of a stream to the leaf before it', () => {
    expect(second).toMatchObject({ revision: 1, prevStreamHash: first?.leaf, leaf: leafAt(1, first?.leaf ?? '') });
  });

  it('makes the head SHA-256 of the former head and the leaf, over raw bytes', () => {
    const leaf = first?.leaf ?? '';
    expect(nextHead(GENESIS, leaf)).toBe(hex(Buffer.concat([Buffer.alloc(32), Buffer.from(leaf, 'hex')])));
  });

  it('gives the very hashes it gave on the day the format was frozen', () => {
    const leaf = first?.leaf ?? '';
    expect({ payload: PAYLOAD_HASH, leaf, second: second?.leaf, head: nextHead(nextHead(GENESIS, leaf), second?.leaf ?? '') }).toEqual({
      payload: '445d02f4892d5a6a7d3537996d4ffef929079b82e0398f69ad2103423a2663f2',
      leaf: 'dea451901dffcd4c26858da52300d96b0e96cbfc5a7fd599d1dc05ab6725574a',
      second: 'dcfe24d1e522ad60b4d52d8555c7e2a5c2ddb8e943aeb02f8c696fafe825e22d',
      head: '75231f2494d820112a14e106c9610b22f58605bdff49fcb0052df4a0df675372',
    });
  });

  it('changes the leaf with every single thing the header names, and with the payload', () => {
    const plain = { ...started, payload: PAYLOAD, stream: 'roadmap-1', revision: 0, prevStreamHash: GENESIS };
    const changes: Partial<typeof plain>[] = [
      { stream: 'roadmap-2' },
      { revision: 1 },
      { eventId: '33333333-3333-5333-8333-333333333333' },
      { type: 'StageCompleted' },
      { schemaVersion: 2 },
      { recordedAt: '2023-11-10T08:00:00.001Z' },
      { scope: 'municipality' },
      { actor: { id: 'a-director', role: 'curator' } },
      { actor: { id: 'a-curator', role: 'director' } },
      { commandId: '33333333-3333-5333-8333-333333333333' },
      { prevStreamHash: '1'.repeat(64) },
      { payload: PAYLOAD.replace('4', '5') },
    ];
    const leaves = [plain, ...changes.map((change) => ({ ...plain, ...change }))].map((event) => leafOf('log-of-the-lyceum', event));
    leaves.push(leafOf('another-log', plain));
    expect(new Set(leaves).size).toBe(changes.length + 2);
  });

  it('gives one chain whether the events come in one append or in several', () => {
    fc.assert(fc.property(fc.array(fc.nat(), { minLength: 2, maxLength: 8 }), fc.nat(6), (numbers, cut) => {
      const events = serialise(numbers.map((no) => ({ ...started, payload: { no } })));
      const at = Math.min(cut + 1, events.length - 1);
      const whole = chain('log', 's', 0, GENESIS, events);
      const start = chain('log', 's', 0, GENESIS, events.slice(0, at));
      const rest = chain('log', 's', at, start.at(-1)?.leaf ?? '', events.slice(at));
      expect([...start, ...rest]).toEqual(whole);
    }));
  });
});
