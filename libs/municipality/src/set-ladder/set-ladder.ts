import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { sameData } from '@vekha/event-sourcing/event-definition';
import { LadderSet, type MunicipalityEvent } from '../events';
import type { Municipality } from '../municipality';
import { refuse } from '../rejections';
import type { SetLadder } from './set-ladder.command';

/** Steps are kept in the order in which they come: the farthest reminder first, the nearest escalation first. */
export const setLadder: Decide<Municipality, SetLadder, MunicipalityEvent> = ({ reminders, time, escalations }, { ladder }) => {
  const twice = repeated([...reminders.map(String), ...escalations.map(({ to }) => to)]);
  if (twice !== undefined) return refuse('LADDER_REPEATS', { step: twice });
  const asked = {
    reminders: reminders.toSorted((a, b) => b - a),
    time,
    escalations: escalations.map(({ to, workingDays }) => ({ to, workingDays })).sort((a, b) => a.workingDays - b.workingDays || (a.to < b.to ? -1 : 1)),
  };
  return ladder && sameData(ladder, asked) ? nothing : accept(LadderSet(asked));
};

const repeated = (steps: readonly string[]): string | undefined => steps.find((step, index) => steps.indexOf(step) !== index);
