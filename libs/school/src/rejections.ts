import { rejectWith } from '@vekha/event-sourcing/decider';

export const refuse = rejectWith({
  SCHOOL_EXISTS: 'Школа с этим идентификатором уже внесена как «{name}».',
  SCHOOL_MISSING: 'Школа ещё не внесена в систему. Попросите управление образования внести её.',
  HEADCOUNT_IN_FUTURE: 'День подсчёта ещё не наступил: {date}. Укажите дату, на которую численность известна.',
});
