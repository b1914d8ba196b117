import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { correspondenceCommands } from '../commands';
import { LetterBegun, LetterPutOff, LetterSent, LetterUndeliverable } from '../events';
import { RecordDelivery } from './record-delivery.command';

const recipientId = '9c9d7a52-3f0e-4b1a-8c44-5a1d0e6b7f01';
const letter = 'digest-2026-11-24';
const about = { recipientId, letter };
const begun = (attempt: number) => LetterBegun({ ...about, kind: 'digest', day: '2026-11-24', role: 'department', things: 3, attempt });
const sent: RecordDelivery = { ...about, outcome: 'sent' };
const away: RecordDelivery = { ...about, outcome: 'put-off', fault: 'SERVER_AWAY' };
const putOff = (attempt: number, until: string) => LetterPutOff({ ...about, attempt, fault: 'SERVER_AWAY', until });

describe('Record what became of a letter', () => {
  it('records that it was sent', () => {
    scenario(correspondenceCommands).given(begun(1)).when(RecordDelivery, sent).then(LetterSent({ ...about, attempt: 1 }));
  });

  it('records that it cannot be delivered, with the digits of the server and none of its words', () => {
    const refused: RecordDelivery = { ...about, outcome: 'undeliverable', fault: 'RECIPIENT_REFUSED', reply: 550 };
    scenario(correspondenceCommands).given(begun(1)).when(RecordDelivery, refused).then(LetterUndeliverable({ ...about, attempt: 1, fault: 'RECIPIENT_REFUSED', reply: 550 }));
    expect(() => scenario(correspondenceCommands).given(begun(1)).when(RecordDelivery, { ...refused, fault: 'curator@licey28.example' })).toThrow('«Причина»');
  });

  it.each([[1, '2023-11-10T08:01:00.000Z'], [2, '2023-11-10T08:02:00.000Z'], [5, '2023-11-10T08:16:00.000Z'], [20, '2023-11-10T09:00:00.000Z']])(
    'puts off attempt %i until %s: each pause twice the last, an hour at most',
    (attempt, until) => {
      scenario(correspondenceCommands).given(begun(attempt)).when(RecordDelivery, away).then(putOff(attempt, until));
    },
  );

  it('takes a sending reported late, and no trouble from whoever was thought dead', () => {
    const after = scenario(correspondenceCommands).given(begun(1), begun(2), putOff(2, '2023-11-10T08:02:00.000Z'));
    after.when(RecordDelivery, sent).then(LetterSent({ ...about, attempt: 2 }));
    scenario(correspondenceCommands).given(begun(1), putOff(1, '2023-11-10T08:01:00.000Z')).when(RecordDelivery, away).thenNothing();
  });

  it('changes nothing once the letter is settled, and knows no letter that was not begun', () => {
    scenario(correspondenceCommands).given(begun(1), LetterSent({ ...about, attempt: 1 })).when(RecordDelivery, away).thenNothing();
    scenario(correspondenceCommands).when(RecordDelivery, sent).rejects('LETTER_NOT_BEGUN');
  });
});
