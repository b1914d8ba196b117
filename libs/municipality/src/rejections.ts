import { rejectWith } from '@vekha/event-sourcing/decider';

export const refuse = rejectWith({
  LADDER_REPEATS: 'Ступень «{step}» указана дважды. Оставьте её один раз.',
});
