import { ConsentWithdrawn } from '../consent-events';
import { DataDestructionApproved, DataDestructionDecided, DataDestructionScheduled, PersonalDataDestroyed } from '../destruction-events';
import type { PersonEvent } from '../events';
import { DATA, inBank, personId, school } from './school-people';

export const ofData = { personId, consentId: DATA };
export const act = { actNumber: '2-ПД', actDate: '2026-03-16' };
export const purposes = ['mentoring', 'diagnostics'];
const to = ['director'];
export const scheduled = DataDestructionScheduled({
  ...ofData, purposes, receivedOn: '2026-03-01', dueOn: '2026-03-31', policy: 'DESTROY_WITHIN_30_CALENDAR_DAYS',
  deadline: {
    from: '2026-03-01', dueOn: '2026-03-31', zone: school.zone, calendarVersion: 'ru', tzdata: '2026a', rule: 'DESTROY_WITHIN_30_CALENDAR_DAYS', why: [],
    rungs: [
      { rung: 'reminder', at: '2026-03-21T06:00:00.000Z', day: 20, to }, { rung: 'reminder', at: '2026-03-26T06:00:00.000Z', day: 25, to },
      { rung: 'reminder', at: '2026-03-30T06:00:00.000Z', day: 29, to }, { rung: 'overdue', at: '2026-03-31T21:00:00.000Z', day: 31, to },
    ],
  },
});
const withdrawnEvent = ConsentWithdrawn({ ...ofData, kind: 'PERSONAL_DATA', receivedOn: '2026-03-01', giverRole: 'SUBJECT', form: 'PAPER' });
export const withdrawn: readonly PersonEvent[] = [...inBank(), withdrawnEvent, scheduled];
export const decided = DataDestructionDecided({ ...ofData, purposes, decidedBy: ['data-protection-officer', 'director'], ...act });
export const approvedByOfficer = DataDestructionApproved({ ...ofData, purposes, role: 'data-protection-officer', ...act });
export const keys = [{ keyId: 'a'.repeat(32), fingerprint: 'ab'.repeat(32) }];
export const destroyed = PersonalDataDestroyed({ ...ofData, purposes, keys, ...act });
