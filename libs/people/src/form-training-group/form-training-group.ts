import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { TrainingEvent } from '../events';
import type { SchoolFacts } from '../needed-facts';
import { refuse } from '../rejections';
import { TrainingGroupFormed } from '../training-events';
import type { TrainingGroup } from '../training-group';
import type { FormTrainingGroup } from './form-training-group.command';

export const formTrainingGroup: Decide<TrainingGroup, FormTrainingGroup, TrainingEvent, { readonly school: SchoolFacts | undefined }> = (command, state, { facts: { school }, id }) => {
  if (state.schoolId !== '') return nothing;
  if (!school) return refuse('SCHOOL_MISSING');
  const { schoolId, programme, members } = command;
  if (members.length === 0) return refuse('GROUP_EMPTY');
  return accept(TrainingGroupFormed({ groupId: id('training'), schoolId, zone: school.zone, programme, members: [...new Set(members)] }));
};
