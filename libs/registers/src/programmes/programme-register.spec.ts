import { GroupMemberAdded } from '@vekha/programme/match-events';
import { MentoringMeetingHeld } from '@vekha/programme/meeting-events';
import { MentorReportSubmitted, ProgrammeCompleted, ProgrammeOutcomeRecorded, ProgrammeResultsPublished, ProgrammeResultsWithdrawn } from '@vekha/programme/outcome-events';
import {
  ProgrammeCancelled, ProgrammeChangeDeclined, ProgrammeCorrected, ProgrammeCorrectionProposed, ProgrammeExtended, ProgrammeExtensionProposed, ProgrammeMeasureCompleted,
  ProgrammeMeasureDeclaredNotApplicable, ProgrammeMeasureReopened, ProgrammeSuspended,
} from '@vekha/programme/plan-events';
import { sealed } from '@vekha/event-sourcing/sealed';
import { MENTOR, ORDER, OTHER, PUPIL, SCHOOL_ID } from '../testing/people-history';
import { activePair, agreedToProgramme, drafted, measure, of, ofProgramme, programmeId, underWay } from '../testing/programme-history';
import { programmeRegister } from './programme-register';

const row = (...events: Parameters<typeof ofProgramme>[1]) => ofProgramme(programmeRegister, events).rows()[programmeId];
const participants = { mentorId: MENTOR, menteeIds: [PUPIL] };
const byMentor = { ...of, proposalId: 'p', personId: MENTOR };
const completed = ProgrammeCompleted({ ...of, schoolId: SCHOOL_ID, ...participants, reason: 'MUTUAL_DECISION', completedOn: '2027-03-01', early: true, measuresTotal: 2, measuresDone: 1, notApplicable: 0 });

describe('The register of programmes', () => {
  it('lists a programme from its draft on, with the pair it belongs to and sealed goals', () => {
    expect(row(...activePair)).toBeUndefined();
    expect(row(...activePair, drafted)).toMatchObject({ ...participants, form: 'TEACHER_STUDENT', title: 'Олимпиада', goals: [{ menteeId: PUPIL, goal: { sealed: 'призовое место' } }], status: 'Draft', measuresTotal: 0 });
  });

  it('is agreed by all; a row added or a member joining makes it a draft again', () => {
    expect(row(...activePair, drafted, ...agreedToProgramme)).toMatchObject({ status: 'Agreed', since: '2026-09-25' });
    expect(row(...activePair, drafted, ...agreedToProgramme.slice(0, 1), measure('m1', 1))?.agreedBy).toEqual([]);
    expect(row(...activePair, drafted, ...agreedToProgramme, GroupMemberAdded({ ...of, personId: OTHER, order: ORDER }))).toMatchObject({ status: 'Draft', menteeIds: [PUPIL, OTHER] });
  });

  it('counts its rows: done, not applicable, brought back; each with a version of its own', () => {
    const done = ProgrammeMeasureCompleted({ ...of, measureId: 'm1', doneOn: '2026-11-30' });
    expect(row(...underWay)).toMatchObject({ status: 'Active', measuresTotal: 2, measuresDone: 0, approvedBy: 'SUPERVISION', startedOn: '2026-10-01' });
    expect(row(...underWay, done)).toMatchObject({ measuresDone: 1, measures: [{ measureId: 'm1', status: 'Completed', doneOn: '2026-11-30', version: underWay.length }, { measureId: 'm2', status: 'Planned' }] });
    expect(row(...underWay, done)?.version).toBe(row(...underWay)?.version);
    expect(row(...underWay, done, ProgrammeMeasureReopened({ ...of, measureId: 'm1' }))?.measuresDone).toBe(0);
    expect(row(...underWay, done, ProgrammeMeasureDeclaredNotApplicable({ ...of, measureId: 'm2', reason: 'NO_NEED' }))).toMatchObject({ measuresTotal: 1, measuresDone: 1, notApplicable: 1 });
  });

  it('PP-2: shows what waits for common agreement, and takes it in only when it is carried', () => {
    const extension = ProgrammeExtensionProposed({ ...byMentor, form: 'PAPER', until: '2027-05-31' });
    expect(row(...underWay, extension)).toMatchObject({ plannedEnd: '2027-04-30', proposal: { what: 'EXTENSION', by: MENTOR, until: '2027-05-31' } });
    expect(row(...underWay, extension, ProgrammeExtended({ ...of, proposalId: 'p', until: '2027-05-31', former: '2027-04-30' }))).toMatchObject({ plannedEnd: '2027-05-31', extensions: 1, proposal: null });
    expect(row(...underWay, extension, ProgrammeChangeDeclined({ ...of, proposalId: 'p', personId: PUPIL, declinedOn: '2026-11-02' }))).toMatchObject({ plannedEnd: '2027-04-30', extensions: 0, proposal: null });
  });

  it('PP-2: a carried correction brings its own sealed rows, numbered on, and takes others away', () => {
    const added = { measureId: 'm3', aboutId: PUPIL, ownText: sealed('added.0.ownText', 'задачи прошлых лет'), responsible: ['mentee' as const], term: { status: 'EMPTY' as const, kind: 'NONE', times: [] } };
    const correction = ProgrammeCorrectionProposed({ ...byMentor, willForm: 'PAPER', added: [added], removed: ['m1'] });
    expect(row(...underWay, correction)?.measures.map(({ measureId }) => measureId)).toEqual(['m1', 'm2']);
    expect(row(...underWay, correction, ProgrammeCorrected({ ...of, proposalId: 'p', added: ['m3'], removed: ['m1'] }))).toMatchObject({
      corrections: 1, proposal: null, measures: [{ measureId: 'm2', no: 2 }, { measureId: 'm3', no: 3, ownText: { sealed: 'задачи прошлых лет' }, version: null }],
    });
  });

  it('PP-3, PP-7: is published after completion, names those named, and loses them when taken down', () => {
    const published = ProgrammeResultsPublished({ ...of, schoolId: SCHOOL_ID, ...participants, publishedOn: '2027-03-10', place: 'SITE_SECTION', named: [MENTOR] });
    const outcome = [MentorReportSubmitted({ ...of, personId: MENTOR, submittedOn: '2027-03-02', report: sealed('report', 'отчёт') }), ProgrammeOutcomeRecorded({ ...of, outcomes: [{ menteeId: PUPIL, result: 'PARTLY' }] })];
    expect(row(...underWay, completed, ...outcome)).toMatchObject({ status: 'Completed', completionReason: 'MUTUAL_DECISION', early: true, until: '2027-03-01', reportedOn: '2027-03-02', outcome: [{ menteeId: PUPIL, result: 'PARTLY' }] });
    expect(row(...underWay, completed, published)).toMatchObject({ status: 'ResultsPublished', publishedOn: '2027-03-10', named: [MENTOR], until: '2027-03-01' });
    const down = ProgrammeResultsWithdrawn({ ...of, cause: 'CONSENT_WITHDRAWN', personId: MENTOR, withdrawnOn: '2027-04-01' });
    expect(row(...underWay, completed, published, down)).toMatchObject({ status: 'Completed', publishedOn: null, named: [], until: '2027-03-01' });
  });

  it('counts meetings in its journal, and tells a pause and a cancellation', () => {
    const met = MentoringMeetingHeld({ ...of, meetingId: 'x', heldOn: '2026-10-10', channel: 'IN_PERSON', attended: [MENTOR, PUPIL] });
    expect(row(...underWay, met)).toMatchObject({ meetingsHeld: 1, journalVersion: underWay.length });
    expect(row(...underWay, ProgrammeSuspended({ ...of, cause: 'ABSENCE', suspendedOn: '2026-11-01' }))).toMatchObject({ status: 'Suspended', since: '2026-11-01' });
    expect(row(...activePair, drafted, ProgrammeCancelled({ ...of, ground: 'MISTAKE' }))).toMatchObject({ status: 'Cancelled', until: '2026-10-01' });
  });
});
