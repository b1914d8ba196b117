import { rejectWith } from '@vekha/event-sourcing/decider';

export const refuse = rejectWith({
  SCHOOL_EXISTS: 'Школа с этим идентификатором уже внесена как «{name}».',
});
