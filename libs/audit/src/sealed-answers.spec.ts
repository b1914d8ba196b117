import { sealedWithin } from '@vekha/event-sourcing/sealed';
import { SealedAnswers } from './sealed-answers';
import { storyText } from './story';

const envelope = (pointer: string) => ({ $pd: 1, k: 'k', a: 'A256GCM', n: 'n', c: 'c', at: { scope: 'school:s', stream: 'person-p', eventId: 'e', schemaVersion: 1, pointer } });
const state = { name: envelope('/fullName'), goals: [{ menteeId: 'm', goal: envelope('/goals/0/goal') }, { menteeId: 'n', goal: envelope('/goals/1/goal') }], capacity: 2 };
const envelopes = sealedWithin(state);

describe('What is told of sealed values', () => {
  it('stands in their place, and no envelope is left anywhere', () => {
    const answers = new SealedAnswers(envelopes, [{ state: 'open', value: 'Проба Тестова' }, { state: 'destroyed', actNumber: '2-У', actDate: '2026-03-20' }, { state: 'lost' }]);
    expect(answers.shown(state)).toEqual({
      name: 'Проба Тестова',
      goals: [
        { menteeId: 'm', goal: { sealed: 'destroyed', text: 'данные уничтожены · акт № 2-У от 20.03.2026' } },
        { menteeId: 'n', goal: { sealed: 'lost', text: 'ключа нет, акта нет: происшествие' } },
      ],
      capacity: 2,
    });
  });

  it('is closed for what nobody asked about', () => {
    expect(new SealedAnswers([], []).told(envelopes).map(({ text }) => text)).toEqual(['закрыто', 'закрыто', 'закрыто']);
  });

  it('puts fields together of which the same is to be said, and makes an incident alarming', () => {
    const sealed = new SealedAnswers(envelopes, [{ state: 'blocked' }, { state: 'lost' }, { state: 'lost' }]).told(envelopes);
    const line = { revision: 0, occurredOn: '2026-03-02', recordedAt: '2026-03-02T08:00:00.000Z', who: 'куратор', what: 'Заведена карточка', simulated: false, sealed };
    expect(storyText([line], (text) => `!${text}!`).split('\n').slice(1).map((text) => text.trim())).toEqual(['ФИО: доступ заблокирован', 'цель: !ключа нет, акта нет: происшествие!']);
  });
});
