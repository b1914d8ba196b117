import { sealed } from '@vekha/event-sourcing/sealed';
import { PairSuspended } from '../match-events';
import { MentoringMeetingScheduled } from '../meeting-events';
import { ProgrammeStarted } from '../plan-events';
import { after, pair, programmeId, story, today, tomorrow } from '../testing/pair-history';
import { MENTEE, STRANGER as meetingId } from '../testing/school-people';
import { StartProgramme } from './start-programme.command';

const started = ProgrammeStarted({ ...pair.started.data, startedOn: today });
const scheduled = { programmeId, meetingId, on: '2023-11-20' };

describe('Start a programme', () => {
  it('begins when it is approved and its pair works, not before its day', () => {
    after(pair.planApproved).when(StartProgramme, { programmeId }).then(started);
    after(pair.planApproved).when(StartProgramme, { programmeId, occurredOn: '2023-09-11' }).then(pair.started);
    after(pair.planApproved).when(StartProgramme, { programmeId, occurredOn: '2023-09-10' }).rejects('PROGRAMME_NOT_DUE');
    after(pair.planApproved).when(StartProgramme, { programmeId, occurredOn: tomorrow }).rejects('DAY_IN_FUTURE');
  });

  it('PR-1, PR-9: never in a pair that does not work', () => {
    const resting = pair.planApproved.filter(({ type }) => type !== 'PairActivated');
    after(resting).when(StartProgramme, { programmeId }).rejects('PAIR_NOT_ACTIVE');
    after([...pair.planApproved, PairSuspended({ programmeId, cause: 'ABSENCE', suspendedOn: today })]).when(StartProgramme, { programmeId }).rejects('PAIR_NOT_ACTIVE');
  });

  it('refuses a programme nobody approved', () => {
    after(pair.planAgreed).when(StartProgramme, { programmeId }).rejects('PROGRAMME_NOT_APPROVED');
    after(pair.working).when(StartProgramme, { programmeId }).rejects('PROGRAMME_NOT_APPROVED');
  });

  it('SHORT_TERM has its schedule beforehand, with a goal for each meeting (001:L55; TX-07)', () => {
    const short = story({ kind: 'SHORT_TERM_GOAL_SETTING' }).planApproved;
    after(short).when(StartProgramme, { programmeId }).rejects('SCHEDULE_NEEDED');
    after([...short, MentoringMeetingScheduled(scheduled)]).when(StartProgramme, { programmeId }).rejects('SCHEDULE_NEEDED');
    after([...short, MentoringMeetingScheduled({ ...scheduled, aboutId: MENTEE, goal: sealed('goal', 'План урока') })]).when(StartProgramme, { programmeId }).then(started);
  });
});
