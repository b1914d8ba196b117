import {
  DataDestructionApproved, DataDestructionDecided, DataDestructionScheduled, DataDestructionTermBreached, DataRetentionBasisRecorded, DestructionActSigned,
  PersonalDataDestroyed,
} from '@vekha/people/destruction-events';
import { ofPerson, PUPIL } from '../testing/people-history';
import { destructionActRegister } from './destruction-act-register';

const deadline = { from: '2026-10-01', dueOn: '2026-10-31', zone: 'Europe/Moscow', calendarVersion: '1', tzdata: '1', rule: 'r', why: [], rungs: [] };
const of = { personId: PUPIL, consentId: 'c' };
const act = { actNumber: '3', actDate: '2026-10-20' };
const scheduled = DataDestructionScheduled({ ...of, purposes: ['mentoring', 'diagnostics'], receivedOn: '2026-10-01', dueOn: '2026-10-31', policy: 'p', deadline });
const approved = DataDestructionApproved({ ...of, purposes: ['mentoring'], role: 'director', ...act });
const decided = DataDestructionDecided({ ...of, purposes: ['mentoring'], decidedBy: ['director', 'data-protection-officer'], ...act });
const destroyed = PersonalDataDestroyed({ ...of, purposes: ['mentoring'], keys: [{ keyId: 'k', fingerprint: 'f' }], ...act });
const row = (...events: Parameters<typeof ofPerson>[2]) => ofPerson(destructionActRegister, PUPIL, [scheduled, ...events], '2026-10-20').rows()['c'];

describe('The register of destruction', () => {
  it('tells each step from the term to the signed act, with the keys that are gone', () => {
    expect(row()).toMatchObject({ status: 'Due', dueOn: '2026-10-31', breached: false });
    expect(row(approved)).toMatchObject({ status: 'Approved', decidedBy: ['director'] });
    expect(row(approved, decided)).toMatchObject({ status: 'Decided', decidedBy: ['director', 'data-protection-officer'], actNumber: '3' });
    expect(row(approved, decided, destroyed)).toMatchObject({ status: 'Destroyed', destroyedOn: '2026-10-20', keys: [{ keyId: 'k', fingerprint: 'f' }], until: null });
    expect(row(approved, decided, destroyed, DestructionActSigned({ ...of, ...act, signedOn: '2026-10-21' }))).toMatchObject({ status: 'ActSigned', signedOn: '2026-10-21', until: '2026-10-21' });
  });

  it('marks a breached term, and an approval given for more than is left counts no more', () => {
    expect(row(DataDestructionTermBreached({ ...of, dueOn: '2026-10-31', supersedes: [] }))?.breached).toBe(true);
    const kept = DataRetentionBasisRecorded({ ...of, purposes: ['diagnostics'], basis: 'B', source: 'S', left: ['mentoring'] });
    expect(row(approved, kept)).toMatchObject({ status: 'Due', purposes: ['mentoring'], decidedBy: [], actNumber: null });
  });
});
