import { defineProjection, type Reaction, when } from '@vekha/event-sourcing/projection';
import { PairProposed } from '@vekha/programme/match-events';
import { meetingEvents, MentoringMeetingHeld } from '@vekha/programme/meeting-events';
import { CompletionProposed, MentorReportSubmitted, outcomeEvents, ProgrammeCompleted, ProgrammeOutcomeRecorded, ProgrammeResultsPublished, ProgrammeResultsWithdrawn } from '@vekha/programme/outcome-events';
import { planEvents, ProgrammeDrafted, ProgrammeMeasureCompleted, ProgrammeMeasureDeclaredNotApplicable, ProgrammeMeasureReopened, ProgrammeProgressRecorded } from '@vekha/programme/plan-events';
import { joined, versioned } from '../reaction-lists';
import { amend, begun, ended, turned } from '../row-life';
import { takingPartReactions } from '../taking-part';
import { changed, counted, type ProgrammeMeasure } from './programme-measures';
import { courseOfPlan } from './programme-plan';
import { columns, type ProgrammeRow, type ProgrammeRows } from './programme-row';

const ofMeasures: readonly string[] = [ProgrammeMeasureCompleted, ProgrammeMeasureDeclaredNotApplicable, ProgrammeMeasureReopened, ProgrammeProgressRecorded].map(({ type }) => type);
/** What touches the programme itself; its rows and its journal have versions of their own. */
const ofTheProgramme = [...planEvents, ...outcomeEvents].filter(({ type }) => !ofMeasures.includes(type));

const measureTurned = (rows: ProgrammeRows, { programmeId, measureId }: { programmeId: string; measureId: string }, changes: Partial<ProgrammeMeasure>): void => {
  const row = rows.get(programmeId);
  if (row) rows.patch(programmeId, counted(changed(row.measures, measureId, changes)));
};

const courseOfOutcome: readonly Reaction<ProgrammeRow>[] = [
  when(CompletionProposed, (rows: ProgrammeRows, { data }) => amend(rows, data.programmeId, { completionProposed: true })),
  when(ProgrammeCompleted, (rows: ProgrammeRows, event) => {
    const { programmeId, reason, completedOn, early } = event.data;
    amend(rows, programmeId, { completionReason: reason, completedOn, early, proposal: null, completionProposed: false, ...ended(event, 'Completed', completedOn) });
  }),
  when(MentorReportSubmitted, (rows: ProgrammeRows, { data }) => amend(rows, data.programmeId, { reportedOn: data.submittedOn })),
  when(ProgrammeOutcomeRecorded, (rows: ProgrammeRows, { data }) => amend(rows, data.programmeId, { outcome: data.outcomes.map(({ menteeId, result }) => ({ menteeId, result })) })),
  when(ProgrammeResultsPublished, (rows: ProgrammeRows, event) => {
    const { programmeId, publishedOn, named } = event.data;
    amend(rows, programmeId, { publishedOn, named, ...turned(event, 'ResultsPublished', publishedOn), until: rows.get(programmeId)?.completedOn ?? null });
  }),
  when(ProgrammeResultsWithdrawn, (rows: ProgrammeRows, event) => {
    const { programmeId, withdrawnOn } = event.data;
    amend(rows, programmeId, { publishedOn: null, named: [], ...turned(event, 'Completed', withdrawnOn), until: rows.get(programmeId)?.completedOn ?? null });
  }),
];

const courseOfJournal: readonly Reaction<ProgrammeRow>[] = [
  when(ProgrammeMeasureCompleted, (rows: ProgrammeRows, { data, revision }) => measureTurned(rows, data, { status: 'Completed', doneOn: data.doneOn, version: revision })),
  when(ProgrammeMeasureDeclaredNotApplicable, (rows: ProgrammeRows, { data, revision }) => measureTurned(rows, data, { status: 'NotApplicable', version: revision })),
  when(ProgrammeMeasureReopened, (rows: ProgrammeRows, { data, revision }) => {
    measureTurned(rows, data, { status: 'Planned', doneOn: null, version: revision });
    amend(rows, data.programmeId, { completionProposed: false });
  }),
  when(MentoringMeetingHeld, (rows: ProgrammeRows, { data }) => amend(rows, data.programmeId, { meetingsHeld: (rows.get(data.programmeId)?.meetingsHeld ?? 0) + 1 })),
  ...[...meetingEvents, ProgrammeProgressRecorded].map(({ type }): Reaction<ProgrammeRow> => ({
    type,
    apply: (rows, { data, revision }) => amend(rows, (data as { readonly programmeId: string }).programmeId, { journalVersion: revision }),
  })),
];

/** «Банк персонализированных программ» (001:L148). */
export const programmeRegister = defineProjection({
  name: 'programmes',
  version: 1,
  title: 'Программы',
  columns,
  words: { row: ['программа', 'программы', 'программ'], notable: [{ where: { status: 'Active' }, words: ['идёт', 'идут', 'идут'] }] },
  listed: 'drafted',
  reactions: versioned<ProgrammeRow>(ofTheProgramme, 'programmeId', joined<ProgrammeRow>(
    [
      when(PairProposed, (rows: ProgrammeRows, event) => {
        const { programmeId, mentorId, menteeIds, form, kind } = event.data;
        rows.put(programmeId, {
          drafted: false, programmeId, title: null, mentorId, menteeIds, form, kind, goals: [], templateCode: null, plannedStart: null, plannedEnd: null,
          extensions: 0, corrections: 0, proposal: null, ...counted([]), meetingsHeld: 0, agreedBy: [], approvedBy: null, orderNumber: null, orderDate: null,
          startedOn: null, completionProposed: false, completionReason: null, completedOn: null, early: false, outcome: [], reportedOn: null, publishedOn: null,
          named: [], ...begun(event, 'Draft'), version: 0, journalVersion: 0,
        });
      }),
      when(ProgrammeDrafted, (rows: ProgrammeRows, event) => {
        const { programmeId, title = null, templateCode = null, plannedStart, plannedEnd, goals } = event.data;
        amend(rows, programmeId, { drafted: true, title, templateCode, plannedStart, plannedEnd, goals, ...begun(event, 'Draft') });
      }),
    ],
    takingPartReactions<ProgrammeRow>(),
    courseOfPlan,
    courseOfJournal,
    courseOfOutcome,
  )),
});
