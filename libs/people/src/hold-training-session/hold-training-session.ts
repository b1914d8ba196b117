import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { TrainingEvent } from '../events';
import { futureRefusal } from '../known-person';
import { refuse } from '../rejections';
import { TrainingSessionHeld } from '../training-events';
import { groupRefusal, sessionKey, type TrainingGroup } from '../training-group';
import type { HoldTrainingSession } from './hold-training-session.command';

export const holdTrainingSession: Decide<TrainingGroup, HoldTrainingSession, TrainingEvent> = ({ groupId, occurredOn, topic, hours, attended }, state, { today, id }) => {
  const wrong = groupRefusal(state) ?? futureRefusal('Когда', occurredOn, today(state.zone));
  if (wrong) return wrong;
  if (attended.some((personId) => !state.members.includes(personId))) return refuse('MEMBER_UNKNOWN', { field: 'Присутствовали' });
  if (state.sessions.includes(sessionKey(occurredOn, topic))) return nothing;
  return accept(TrainingSessionHeld({ groupId, sessionId: id('session'), heldOn: occurredOn, topic, hours, attended: [...new Set(attended)] }));
};
