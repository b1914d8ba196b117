import { effectSentence } from './effect-sentence';

const none = { roadmaps: 0, moved: 0, reminders: 0, dated: 0, withdrawn: 0, toClarify: 0, untouched: 0 };

describe('What a change would do, in one sentence', () => {
  it('counts in the right forms', () => {
    expect(effectSentence({ ...none, roadmaps: 2, moved: 12, untouched: 5 })).toBe('Изменятся 12 сроков в 2 картах; 5 завершённых останутся как есть.');
    expect(effectSentence({ ...none, roadmaps: 1, moved: 1, untouched: 1 })).toBe('Изменится 1 срок в 1 карте; 1 завершённый останется как есть.');
    expect(effectSentence({ ...none, roadmaps: 21, moved: 22 })).toBe('Изменятся 22 срока в 21 карте.');
    expect(effectSentence({ ...none, roadmaps: 1, dated: 4, moved: 21 })).toBe('Изменится 21 срок, получат даты 4 срока в 1 карте.');
    expect(effectSentence({ ...none, roadmaps: 5, withdrawn: 1, toClarify: 2, reminders: 11 })).toBe('Будет снят 1 срок, потребуют уточнения 2 срока, напоминания пересчитаются у 11 сроков в 5 картах.');
  });

  it('says plainly that nothing changes, whatever is closed', () => {
    expect(effectSentence({ ...none, untouched: 7 })).toBe('Ни один срок не изменится.');
  });
});
