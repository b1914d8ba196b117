import { counted } from '@vekha/calendar/counted';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { TrainingEvent } from '../events';
import { refuse } from '../rejections';
import { said } from '../said';
import { TrainingGroupClosed } from '../training-events';
import { groupRefusal, type TrainingGroup } from '../training-group';
import type { CloseTrainingGroup } from './close-training-group.command';

const LEAST_SESSIONS = 2;

/** Domain §4.12: at least two sessions per group, and individual consultations given (001:L235–L237). */
export const closeTrainingGroup: Decide<TrainingGroup, CloseTrainingGroup, TrainingEvent> = ({ groupId, reason }, state) => {
  const wrong = groupRefusal(state);
  if (wrong) return wrong;
  const [sessions, consultations] = [state.sessions.length, state.consultations.length];
  const complete = sessions >= LEAST_SESSIONS && consultations > 0;
  if (!complete && reason === undefined) {
    return refuse('TRAINING_TOO_SHORT', { sessions: counted(sessions, 'занятие', 'занятия', 'занятий'), consultations: counted(consultations, 'консультация', 'консультации', 'консультаций') });
  }
  return accept(TrainingGroupClosed({ groupId, members: state.members, sessions, consultations, complete, ...said({ reason: complete ? undefined : reason }) }));
};
