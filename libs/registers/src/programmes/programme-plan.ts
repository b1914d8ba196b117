import { type Reaction, type Rows, when } from '@vekha/event-sourcing/projection';
import { GroupMemberAdded, GroupMemberRemoved, PairMentorReplaced } from '@vekha/programme/match-events';
import {
  ProgrammeApproved, ProgrammeCancelled, ProgrammeChangeDeclined, ProgrammeCorrected, ProgrammeCorrectionProposed, ProgrammeExtended, ProgrammeExtensionProposed,
  ProgrammeMeasureAdded, ProgrammeParticipantAgreed, ProgrammeResumed, ProgrammeStarted, ProgrammeSuspended,
} from '@vekha/programme/plan-events';
import { amend, ended, turned } from '../row-life';
import { corrected, counted, planned } from './programme-measures';
import type { ProgrammeRow } from './programme-row';

type Told = Parameters<typeof turned>[0];

/** Everybody who takes part has agreed to the draft as it stands. */
function agreedIfAll(rows: Rows<ProgrammeRow>, event: Told, programmeId: string, on?: string): void {
  const row = rows.get(programmeId);
  if (row?.status === 'Draft' && row.drafted && [row.mentorId, ...row.menteeIds].every((id) => row.agreedBy.includes(id))) rows.patch(programmeId, turned(event, 'Agreed', on));
}

/** Whoever joins has agreed to nothing yet: what was agreed and not begun is a draft again. */
function draftAgain(rows: Rows<ProgrammeRow>, event: Told, programmeId: string): void {
  const status = rows.get(programmeId)?.status;
  if (status === 'Agreed' || status === 'Approved') rows.patch(programmeId, turned(event, 'Draft'));
}

/** The plan from its first row to its last change: agreed, approved, begun, extended, corrected, suspended. */
export const courseOfPlan: readonly Reaction<ProgrammeRow>[] = [
  when(ProgrammeMeasureAdded, (rows: Rows<ProgrammeRow>, { data, revision }) => {
    const row = rows.get(data.programmeId);
    if (row) rows.patch(data.programmeId, { ...counted([...row.measures, planned(data, data.no, revision)]), agreedBy: [] });
  }),
  when(ProgrammeParticipantAgreed, (rows: Rows<ProgrammeRow>, event) => {
    const { programmeId, personId, agreedOn } = event.data;
    amend(rows, programmeId, { agreedBy: [...(rows.get(programmeId)?.agreedBy ?? []), personId] });
    agreedIfAll(rows, event, programmeId, agreedOn);
  }),
  when(PairMentorReplaced, (rows: Rows<ProgrammeRow>, event) => draftAgain(rows, event, event.data.programmeId)),
  when(GroupMemberAdded, (rows: Rows<ProgrammeRow>, event) => draftAgain(rows, event, event.data.programmeId)),
  when(GroupMemberRemoved, (rows: Rows<ProgrammeRow>, event) => agreedIfAll(rows, event, event.data.programmeId)),
  when(ProgrammeApproved, (rows: Rows<ProgrammeRow>, event) => {
    const { programmeId, by, order } = event.data;
    amend(rows, programmeId, { approvedBy: by, orderNumber: order?.number ?? null, orderDate: order?.date ?? null, ...turned(event, 'Approved') });
  }),
  when(ProgrammeStarted, (rows: Rows<ProgrammeRow>, event) => {
    const { programmeId, startedOn, plannedEnd } = event.data;
    amend(rows, programmeId, { startedOn, plannedEnd, ...turned(event, 'Active', startedOn) });
  }),
  when(ProgrammeExtensionProposed, (rows: Rows<ProgrammeRow>, { data: { programmeId, proposalId, personId, until } }) => {
    amend(rows, programmeId, { proposal: { proposalId, what: 'EXTENSION', by: personId, until, added: [], removed: [] } });
  }),
  when(ProgrammeCorrectionProposed, (rows: Rows<ProgrammeRow>, { data: { programmeId, proposalId, personId, added, removed } }) => {
    amend(rows, programmeId, { proposal: { proposalId, what: 'CORRECTION', by: personId, until: null, added: added.map((each) => planned(each, 0, null)), removed } });
  }),
  when(ProgrammeChangeDeclined, (rows: Rows<ProgrammeRow>, { data }) => amend(rows, data.programmeId, { proposal: null })),
  when(ProgrammeExtended, (rows: Rows<ProgrammeRow>, { data: { programmeId, until } }) => {
    amend(rows, programmeId, { plannedEnd: until, extensions: (rows.get(programmeId)?.extensions ?? 0) + 1, proposal: null });
  }),
  when(ProgrammeCorrected, (rows: Rows<ProgrammeRow>, { data: { programmeId, form, kind } }) => {
    const row = rows.get(programmeId);
    if (!row) return;
    const measures = row.proposal ? corrected(row.measures, row.proposal) : row.measures;
    const delivery = { ...(form !== undefined && { form }), ...(kind !== undefined && { kind }) };
    rows.patch(programmeId, { ...counted(measures), ...delivery, corrections: row.corrections + 1, proposal: null, completionProposed: false });
  }),
  when(ProgrammeSuspended, (rows: Rows<ProgrammeRow>, event) => amend(rows, event.data.programmeId, turned(event, 'Suspended', event.data.suspendedOn))),
  when(ProgrammeResumed, (rows: Rows<ProgrammeRow>, event) => amend(rows, event.data.programmeId, turned(event, 'Active', event.data.resumedOn))),
  when(ProgrammeCancelled, (rows: Rows<ProgrammeRow>, event) => amend(rows, event.data.programmeId, { proposal: null, ...ended(event, 'Cancelled') })),
];
