import { RegionalEventAnnounced, RepresentativeParticipationRecorded } from '@vekha/activity/events';
import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { MENTOR, SCHOOL_ID, SCHOOL_SCOPE } from '../testing/people-history';
import { eventParticipationRegister } from './event-participation-register';

describe('The register of participation in events', () => {
  it('001:L259: has a line for each person and event, the latest record valid, and none for an event alone', () => {
    const of = { eventId: 'e', schoolId: SCHOOL_ID, level: 'REGIONAL' as const };
    const announced = RegionalEventAnnounced({ ...of, zone: 'Europe/Moscow', name: 'Форум наставников', kind: 'EVENT', startsOn: '2026-11-01', endsOn: '2026-11-02' });
    const took = (result: 'PARTICIPANT' | 'LAUREATE') => RepresentativeParticipationRecorded({ ...of, personId: MENTOR, participatedOn: '2026-11-01', result });
    const rows = (...events: Parameters<ReturnType<typeof projected>['given']>[1]) => projected(eventParticipationRegister).given('outside_event-e', [announced, ...events], { scope: SCHOOL_SCOPE }).rows();
    expect(rows()).toEqual({});
    expect(rows(took('PARTICIPANT'), took('LAUREATE'))).toEqual({ [`e/${MENTOR}`]: expect.objectContaining({ eventName: 'Форум наставников', level: 'REGIONAL', personId: MENTOR, date: '2026-11-01', result: 'LAUREATE' }) });
  });
});
