import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { trainingCommands } from '../commands';
import type { TrainingEvent } from '../events';
import { IndividualConsultationHeld, TrainingGroupFormed, TrainingSessionHeld } from '../training-events';
import { NOW, personId, school, SCHOOL_ID } from './school-people';

export const groupId = '3c6c2a52-7a0e-4f0d-9a41-5b1f0a8b0401';
export const second = '3c6c2a52-7a0e-4f0d-9a41-5b1f0a8b0002';
export const formed = TrainingGroupFormed({ groupId, schoolId: SCHOOL_ID, zone: school.zone, programme: 'Школа наставника', members: [personId, second] });
export const held = (heldOn: string, sessionId = groupId) => TrainingSessionHeld({ groupId, sessionId, heldOn, topic: 'Обратная связь', hours: 2, attended: [personId] });
export const consulted = IndividualConsultationHeld({ groupId, personId, heldOn: '2026-03-12' });
export const training = (...history: readonly TrainingEvent[]) => scenario(trainingCommands).given(...history).at(NOW).knowing({ school });
