import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { IndividualConsultationHeld, TrainingGroupClosed, TrainingGroupFormed, TrainingScheduleAttached, TrainingSessionHeld } from '@vekha/people/training-events';
import { MENTOR, OTHER, SCHOOL_ID, SCHOOL_SCOPE } from '../testing/people-history';
import { trainingRegister } from './training-register';

const groupId = 'g';
const formed = TrainingGroupFormed({ groupId, schoolId: SCHOOL_ID, zone: 'Europe/Moscow', programme: 'Школа наставника', members: [MENTOR, OTHER] });
const session = (sessionId: string, heldOn: string) => TrainingSessionHeld({ groupId, sessionId, heldOn, topic: 'Обратная связь', hours: 2, attended: [MENTOR] });
const consulted = IndividualConsultationHeld({ groupId, personId: MENTOR, heldOn: '2026-10-10' });
const row = (...events: Parameters<ReturnType<typeof projected>['given']>[1]) => projected(trainingRegister).given('training-g', [formed, ...events], { scope: SCHOOL_SCOPE, occurredOn: '2026-10-01' }).rows()[groupId];

describe('The register of trainings', () => {
  it('001:L235–L237: is complete with two sessions and a consultation', () => {
    expect(row(session('1', '2026-10-05'), session('2', '2026-10-06'))).toMatchObject({ sessionsHeld: 2, complete: false, lastHeldOn: '2026-10-06', members: [MENTOR, OTHER] });
    expect(row(session('1', '2026-10-05'), consulted, consulted)).toMatchObject({ consultationsGiven: 2, consulted: [MENTOR], complete: false });
    expect(row(session('1', '2026-10-05'), session('2', '2026-10-06'), consulted)).toMatchObject({ complete: true, status: 'Formed' });
  });

  it('keeps the schedule and why a group was closed early', () => {
    const closed = TrainingGroupClosed({ groupId, members: [MENTOR], sessions: 0, consultations: 0, complete: false, reason: 'TRAINER_LEFT' });
    expect(row(TrainingScheduleAttached({ groupId, days: ['2026-10-05'] }), closed)).toMatchObject({ scheduledDays: ['2026-10-05'], members: [MENTOR], closedBecause: 'TRAINER_LEFT', status: 'Closed' });
  });
});
