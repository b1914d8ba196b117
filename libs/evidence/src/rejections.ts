import { rejectWith } from '@vekha/event-sourcing/decider';

export const refuse = rejectWith({
  SCHOOL_MISSING: 'Школа ещё не внесена в систему. Попросите управление образования внести её.',
  FILE_TYPE_DIFFERS: 'Этот же файл школа уже загрузила как {mediaType}. Загрузите его с тем же типом.',
});
