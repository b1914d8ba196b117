import { rejectWith } from '@vekha/event-sourcing/decider';

export const refuse = rejectWith({
  SCHOOL_MISSING: 'Школа ещё не внесена в систему. Попросите управление образования внести её.',
  FILE_TYPE_DIFFERS: 'Этот же файл школа уже загрузила как {mediaType}. Загрузите его с тем же типом.',
  FILE_PURPOSE_MISSING: 'Файл о человеке: назовите и человека, и цель хранения (поля aboutPersonId и purpose) или не называйте ни того, ни другого.',
  PERSON_MISSING: 'В этой школе такого участника нет. Сначала заведите его карточку, затем загрузите файл о нём.',
});
