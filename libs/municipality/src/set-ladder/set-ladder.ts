import { repeatedStep, stepsInOrder } from '@vekha/event-sourcing/deadline-ladder';
import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { sameData } from '@vekha/event-sourcing/event-definition';
import { LadderSet, type MunicipalityEvent } from '../events';
import type { Municipality } from '../municipality';
import { refuse } from '../rejections';
import type { SetLadder } from './set-ladder.command';

/** Steps are kept in the order in which they come. */
export const setLadder: Decide<Municipality, SetLadder, MunicipalityEvent> = (command, { ladder }) => {
  const twice = repeatedStep(command);
  if (twice !== undefined) return refuse('LADDER_REPEATS', { step: twice });
  const asked = stepsInOrder(command);
  return ladder && sameData(ladder, asked) ? nothing : accept(LadderSet(asked));
};
