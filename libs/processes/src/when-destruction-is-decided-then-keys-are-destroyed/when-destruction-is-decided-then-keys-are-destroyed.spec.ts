import { whenDestructionIsDecidedThenKeysAreDestroyed as recording } from './when-destruction-is-decided-then-keys-are-destroyed';

const decided = { personId: 'p', consentId: 'c', purposes: ['mentoring', 'diagnostics'] };
const key = { keyId: 'a'.repeat(32), fingerprint: 'ab'.repeat(32) };

describe('When destruction is decided, then keys are destroyed (CO-6)', () => {
  it('the card is told of what was decided and of every key that is gone', () => {
    expect(recording(decided, [key])).toEqual({ command: 'RecordDestruction', input: { ...decided, keys: [key] } });
  });

  it('also when there was no key: nothing had been written down for these purposes', () => {
    expect(recording(decided, []).input).toMatchObject({ keys: [] });
  });
});
