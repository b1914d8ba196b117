import { rejectWith } from '@vekha/event-sourcing/decider';

export const refuse = rejectWith({
  LETTER_UNDER_WAY: 'Это письмо уже отправляет другой процесс. Дождитесь его результата.',
  LETTER_PUT_OFF: 'Отправка этого письма отложена до {until}. Повторите после этого времени.',
  LETTER_SETTLED: 'Это письмо уже отправлено или признано недоставляемым. Повторно оно не отправляется.',
  LETTER_NOT_BEGUN: 'Отправка письма «{letter}» не начиналась. Сначала начните отправку.',
});
