import { LetterBegun, LetterPutOff, LetterSent, LetterUndeliverable } from '@vekha/correspondence/events';
import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { letterRegister } from './letter-register';

const about = { recipientId: '9c9d7a52-3f0e-4b1a-8c44-5a1d0e6b7f01', letter: 'digest-2026-11-24' };
const begun = (attempt: number) => LetterBegun({ ...about, kind: 'digest', day: '2026-11-24', role: 'curator', things: 3, attempt });
const putOff = LetterPutOff({ ...about, attempt: 1, fault: 'SERVER_AWAY', until: '2026-11-24T05:01:00.000Z' });
const row = (...events: Parameters<ReturnType<typeof projected>['given']>[1]) =>
  projected(letterRegister).given('correspondence-1', events, { recordedAt: '2026-11-24T05:00:05.000Z' }).rows()[`${about.recipientId}/${about.letter}`];

describe('The register of letters', () => {
  it('follows a letter from its beginning to its sending', () => {
    expect(row(begun(1))).toMatchObject({ status: 'under-way', attempts: 1, sentAt: null });
    expect(row(begun(1), LetterSent({ ...about, attempt: 1 }))).toMatchObject({ status: 'sent', things: 3, sentAt: '2026-11-24T05:00:05.000Z' });
  });

  it('says what hinders it and when it is tried again, until it is', () => {
    expect(row(begun(1), putOff)).toMatchObject({ status: 'put-off', fault: 'SERVER_AWAY', nextAttemptAt: '2026-11-24T05:01:00.000Z' });
    expect(row(begun(1), putOff, begun(2), LetterSent({ ...about, attempt: 2 }))).toMatchObject({ status: 'sent', attempts: 2, fault: null, nextAttemptAt: null });
  });

  it('keeps what the server said of an undeliverable one', () => {
    expect(row(begun(1), LetterUndeliverable({ ...about, attempt: 1, fault: 'RECIPIENT_REFUSED', reply: 550 }))).toMatchObject({ status: 'undeliverable', fault: 'RECIPIENT_REFUSED', reply: 550 });
  });
});
