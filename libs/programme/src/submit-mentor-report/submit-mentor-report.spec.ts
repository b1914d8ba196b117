import { sealed } from '@vekha/event-sourcing/sealed';
import { MentorReportSubmitted } from '../outcome-events';
import { after, pair, programmeId, reverse, today, tomorrow } from '../testing/pair-history';
import { MENTEE, MENTOR } from '../testing/school-people';
import { SubmitMentorReport } from './submit-mentor-report.command';

const asked = { programmeId, personId: MENTOR, report: 'Работа выполнена' };
const submitted = MentorReportSubmitted({ programmeId, personId: MENTOR, submittedOn: today, report: sealed('report', 'Работа выполнена') });

describe('Submit the mentor’s report', () => {
  it('while the programme runs, or after its completion', () => {
    after(pair.running).when(SubmitMentorReport, asked).then(submitted);
    after(pair.completed).when(SubmitMentorReport, asked).then(submitted);
  });

  it('MR-7: in reversive mentoring either side reports', () => {
    after(reverse.running).when(SubmitMentorReport, { ...asked, personId: MENTEE }).then(MentorReportSubmitted({ ...submitted.data, personId: MENTEE }));
    after(pair.running).when(SubmitMentorReport, { ...asked, personId: MENTEE }).rejects('NOT_A_MENTOR');
  });

  it('refuses a programme that has not begun or is published already, and a day to come', () => {
    after(pair.planApproved).when(SubmitMentorReport, asked).rejects('REPORT_NOT_NOW');
    after(pair.published).when(SubmitMentorReport, asked).rejects('REPORT_NOT_NOW');
    after(pair.running).when(SubmitMentorReport, { ...asked, occurredOn: tomorrow }).rejects('DAY_IN_FUTURE');
  });
});
