import { derivedId } from '@vekha/event-sourcing/identifiers';
import { DataSubjectRequestReceived } from '../request-events';
import { personId, school } from './school-people';

export const REQUEST_ID = derivedId('scenario', 'request');
const to = ['curator'];
export const received = DataSubjectRequestReceived({
  personId, requestId: REQUEST_ID, kind: 'ACCESS', giverRole: 'SUBJECT', receivedOn: '2026-03-02', dueOn: '2026-03-16', policy: 'ANSWER_WITHIN_10_WORKING_DAYS',
  deadline: {
    from: '2026-03-02', dueOn: '2026-03-16', zone: school.zone, calendarVersion: 'ru', tzdata: '2026a', rule: 'ANSWER_WITHIN_10_WORKING_DAYS', why: [],
    rungs: [
      { rung: 'reminder', at: '2026-03-11T06:00:00.000Z', day: 7, to }, { rung: 'reminder', at: '2026-03-13T06:00:00.000Z', day: 9, to },
      { rung: 'overdue', at: '2026-03-16T21:00:00.000Z', day: 11, to },
    ],
  },
});
