import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { TrainingEvent } from '../events';
import { futureRefusal } from '../known-person';
import { refuse } from '../rejections';
import { IndividualConsultationHeld } from '../training-events';
import { consultationKey, groupRefusal, type TrainingGroup } from '../training-group';
import type { HoldIndividualConsultation } from './hold-individual-consultation.command';

export const holdIndividualConsultation: Decide<TrainingGroup, HoldIndividualConsultation, TrainingEvent> = ({ groupId, personId, occurredOn }, state, { today }) => {
  const wrong = groupRefusal(state) ?? futureRefusal('Когда', occurredOn, today(state.zone));
  if (wrong) return wrong;
  if (!state.members.includes(personId)) return refuse('MEMBER_UNKNOWN', { field: 'Участник' });
  return state.consultations.includes(consultationKey(personId, occurredOn)) ? nothing : accept(IndividualConsultationHeld({ groupId, personId, heldOn: occurredOn }));
};
