import { derivedId } from '@vekha/event-sourcing/identifiers';
import { personId, SCHOOL_ID } from '../testing/school-people';
import { formed, groupId, held, training } from '../testing/training';
import { HoldTrainingSession } from './hold-training-session.command';

const asked = { groupId, occurredOn: '2026-03-10', topic: 'Обратная связь', hours: 2, attended: [personId] };

describe('Hold a training session', () => {
  it('keeps who was there, once', () => {
    training(formed).when(HoldTrainingSession, asked).then(held('2026-03-10', derivedId('scenario', 'session')));
    training(formed, held('2026-03-10')).when(HoldTrainingSession, asked).thenNothing();
  });

  it('refuses whoever is not of the group, and a day that has not come', () => {
    expect(training(formed).when(HoldTrainingSession, { ...asked, attended: [SCHOOL_ID] }).rejects('MEMBER_UNKNOWN').message).toContain('«Присутствовали»');
    training(formed).when(HoldTrainingSession, { ...asked, occurredOn: '2026-03-18' }).rejects('DAY_IN_FUTURE');
  });
});
