import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { TrainingEvent } from '../events';
import type { FileFacts } from '../needed-facts';
import { said } from '../said';
import { scanRefusal } from '../stored-scan';
import { TrainingScheduleAttached } from '../training-events';
import { groupRefusal, type TrainingGroup } from '../training-group';
import type { AttachTrainingSchedule } from './attach-training-schedule.command';

export const attachTrainingSchedule: Decide<TrainingGroup, AttachTrainingSchedule, TrainingEvent, { readonly scan?: FileFacts | undefined }> = (command, state, { facts }) => {
  const { groupId, days, scan } = command;
  const wrong = groupRefusal(state) ?? scanRefusal(command, facts);
  if (wrong) return wrong;
  const inOrder = days.toSorted();
  return state.days.join() === inOrder.join() ? nothing : accept(TrainingScheduleAttached({ groupId, days: inOrder, ...said({ scan: scan && { ...scan } }) }));
};
