import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { correspondenceCommands } from '../commands';
import { LetterBegun, LetterPutOff, LetterSent, LetterUndeliverable } from '../events';
import { BeginLetter } from './begin-letter.command';

const recipientId = '9c9d7a52-3f0e-4b1a-8c44-5a1d0e6b7f01';
const schoolId = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
const letter = 'digest-2026-11-24';
const asked: BeginLetter = { recipientId, schoolId, role: 'curator', letter, things: 3 };
const begun = LetterBegun({ recipientId, schoolId, letter, kind: 'digest', day: '2026-11-24', role: 'curator', things: 3, attempt: 1 });
const again = LetterBegun({ ...begun.data, attempt: 2 });

describe('Begin a letter', () => {
  it('lets the first who asks send it', () => {
    scenario(correspondenceCommands).when(BeginLetter, asked).then(begun);
  });

  it('lets nobody else send it while it is under way', () => {
    scenario(correspondenceCommands).given(begun).at('2023-11-10T08:09:59.000Z').when(BeginLetter, asked).rejects('LETTER_UNDER_WAY');
  });

  it('is taken up again after ten minutes, for whoever was sending is dead', () => {
    scenario(correspondenceCommands).given(begun).at('2023-11-10T08:10:00.000Z').when(BeginLetter, asked).then(again);
  });

  it('waits as long as it was put off', () => {
    const putOff = LetterPutOff({ recipientId, letter, attempt: 1, fault: 'SERVER_AWAY', until: '2023-11-10T08:01:00.000Z' });
    scenario(correspondenceCommands).given(begun, putOff).at('2023-11-10T08:00:59.000Z').when(BeginLetter, asked).rejects('LETTER_PUT_OFF');
    scenario(correspondenceCommands).given(begun, putOff).at('2023-11-10T08:01:00.000Z').when(BeginLetter, asked).then(again);
  });

  it('is never sent again once it was sent or found undeliverable', () => {
    for (const settled of [LetterSent({ recipientId, letter, attempt: 1 }), LetterUndeliverable({ recipientId, letter, attempt: 1, fault: 'RECIPIENT_REFUSED', reply: 550 })]) {
      scenario(correspondenceCommands).given(begun, settled).at('2023-12-01T08:00:00.000Z').when(BeginLetter, asked).rejects('LETTER_SETTLED');
    }
  });

  it('keeps one day apart from another, a digest from an escalation, and the department from the schools', () => {
    const next = { ...asked, letter: 'escalation-2026-11-24T10' };
    scenario(correspondenceCommands).given(begun).when(BeginLetter, next).then(LetterBegun({ ...begun.data, letter: next.letter, kind: 'escalation' }));
    const { schoolId: _none, ...ofAll } = begun.data;
    scenario(correspondenceCommands).when(BeginLetter, { recipientId, role: 'department', letter, things: 3 }).then(LetterBegun({ ...ofAll, role: 'department' }));
  });
});
