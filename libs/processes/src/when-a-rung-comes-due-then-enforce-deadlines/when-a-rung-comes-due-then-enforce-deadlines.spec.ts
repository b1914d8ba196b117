import { send } from '@vekha/event-sourcing/process-manager';
import { EnforcePersonDeadlines } from '@vekha/people/enforce-person-deadlines/enforce-person-deadlines.command';
import { EnforceDeadlines } from '@vekha/roadmap/enforce-deadlines/enforce-deadlines.command';
import { SendReminders } from '@vekha/roadmap/send-reminders/send-reminders.command';
import { whenARungComesDueThenEnforceDeadlines as policy } from './when-a-rung-comes-due-then-enforce-deadlines';

const roadmapId = '7d0c1c3e-3c59-4e0e-9d57-0a0d5c6f0001';
const schoolId = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
const due = (...rungs: string[]) => ({ aggregate: roadmapId, category: 'roadmap', scope: `school:${schoolId}`, rungs });
const enforce = send(EnforceDeadlines, { roadmapId });
const remind = send(SendReminders, { roadmapId, schoolId });

describe('When a rung comes due, then enforce the deadlines of its roadmap', () => {
  it('asks the roadmap once for all openings, overdue marks and returns', () => {
    expect(policy(due('000-3.1/1/return'))).toEqual([enforce]);
    expect(policy(due('000-1.1/1/opening', '000-2.1/1/overdue', '000-3.1/1/return'))).toEqual([enforce]);
  });

  it('asks only for reminders when only people are to be told', () => {
    expect(policy(due('000-1.1/1/reminder-7', '000-2.1/1/due', '000-2.2/1/escalation-director'))).toEqual([remind]);
  });

  it('asks for both when both have come due', () => {
    expect(policy(due('000-1.1/1/opening', '000-2.1/1/due'))).toEqual([enforce, remind]);
  });

  it('asks a person once, whatever has come due', () => {
    const personId = roadmapId;
    expect(policy({ ...due(`${personId}/DESTRUCTION/c/20/reminder`, `${personId}/CONSENT/d/0/opening`), category: 'person' })).toEqual([send(EnforcePersonDeadlines, { personId })]);
  });

  it('says so when nobody enforces the deadlines of a category', () => {
    expect(() => policy({ ...due('000-1.1/1/opening'), category: 'letter' })).toThrow('Deadlines of letter have nobody to enforce them');
  });
});
