import { rejectWith } from '@vekha/event-sourcing/decider';

/** What a school reads when a command is refused. The codes are stable; programs rely on them. */
export const sentences = {
  SCHOOL_MISSING: 'Школа ещё не внесена в систему. Попросите управление образования внести её.',
  DOCUMENT_EXISTS: 'Этот документ уже заведён.',
  PERSON_MISSING: 'Человека с идентификатором {person} в списках школы нет. Сначала внесите его в списки людей школы.',
};

export const refuse = rejectWith(sentences);
