import { SiteMaterialPublished, SiteMaterialRemoved } from '@vekha/activity/events';
import { defineProjection, type Rows, when } from '@vekha/event-sourcing/projection';
import { ConsentRefused, ConsentRenewalRequested, ConsentSigned, ConsentWithdrawn } from '@vekha/people/consent-events';
import { DataDestructionDecided, DataDestructionScheduled, DataRetentionBasisRecorded, DestructionActSigned, PersonalDataDestroyed } from '@vekha/people/destruction-events';
import { MenteeArchived, MenteeCompleted, MenteeMatched, MenteePromotedToMentorCandidate, MenteeWithdrawn, MentorSearchStalled, PsychologicalSupportOffered } from '@vekha/people/mentee-events';
import { DataSubjectRequestAnswered, DataSubjectRequestExtended, DataSubjectRequestReceived } from '@vekha/people/request-events';
import { PairDissolved, PairMentorReplaced, ReplacementSought } from '@vekha/programme/match-events';
import { CompletionProposed, ProgrammeCompleted } from '@vekha/programme/outcome-events';
import { ProgrammeCancelled, ProgrammeCorrected, ProgrammeMeasureReopened } from '@vekha/programme/plan-events';
import {
  DocumentAcknowledged, DocumentAcknowledgementRequired, DocumentArchived, DocumentRegistered, DocumentRepealed, DocumentSigned, MinutesSigned, OrderIssued,
} from '@vekha/records/events';
import { columns, done, type MentoringInboxRow, remember, remembered, show, type Told } from './mentoring-inbox-rows';

type Row = MentoringInboxRow;
type AllRows = Rows<Row>;

const whoAcknowledges = (documentId: string): string => `document ${documentId}`;
const whereShown = (personId: string): string => `shown ${personId}`;
const termOf = (consentId: string): string => `term ${consentId}`;
const whoIsShown = (materialId: string): string => `material ${materialId}`;

/** Employees whose signature is missing now. */
function waitFor(rows: AllRows, event: Told, documentId: string, persons: readonly string[]): void {
  remember(rows, event, whoAcknowledges(documentId), persons);
  if (persons.length === 0) done(rows, 'ACKNOWLEDGEMENT_MISSING', documentId);
  else show(rows, event, 'ACKNOWLEDGEMENT_MISSING', { id: documentId, about: { documentId }, missing: persons.length });
}

const signed = (rows: AllRows, event: Told & { readonly data: { readonly documentId: string; readonly toAcknowledge: readonly string[] } }): void =>
  waitFor(rows, event, event.data.documentId, event.data.toAcknowledge);

function destructionDue(rows: AllRows, event: Told, { personId, consentId }: { personId: string; consentId: string }, dueOn = remembered(rows, termOf(consentId))[0]): void {
  if (dueOn === undefined) return;
  remember(rows, event, termOf(consentId), [dueOn]);
  show(rows, event, 'DESTRUCTION_DUE', { id: consentId, about: { personId, consentId }, dueOn });
}

function requestDue(rows: AllRows, event: Told & { readonly data: { readonly personId: string; readonly requestId: string; readonly dueOn: string } }): void {
  const { personId, requestId, dueOn } = event.data;
  show(rows, event, 'REQUEST_TO_ANSWER', { id: requestId, about: { personId, requestId }, dueOn });
}

/** CO-4: what stands on the school's own site only people can take down. */
function withdrawn(rows: AllRows, event: Told & { readonly data: { readonly personId: string; readonly consentId: string; readonly kind: string } }): void {
  const { personId, consentId, kind } = event.data;
  done(rows, 'OWN_CONSENT_ASKED', consentId);
  if (kind === 'ASSIGNMENT') return;
  for (const materialId of remembered(rows, whereShown(personId))) show(rows, event, 'MATERIAL_TO_REMOVE', { id: materialId, about: { materialId } });
}

/** «Дела» of people, pairs, programmes and papers: one line per thing and role, gone as soon as it is done. */
export const mentoringInboxRegister = defineProjection({
  name: 'mentoring_inbox',
  version: 1,
  title: 'Дела по наставничеству',
  words: { row: ['дело', 'дела', 'дел'] },
  columns,
  // A person's consent and what shows that person stand in different streams of one school.
  partition: ({ scope }) => scope,
  reactions: [
    when(ReplacementSought, (rows: AllRows, event) => {
      const { programmeId, mentorId, cause } = event.data;
      show(rows, event, 'REPLACEMENT_SOUGHT', { id: programmeId, about: { programmeId, personId: mentorId }, reason: cause });
    }),
    when(PairMentorReplaced, (rows: AllRows, { data }) => done(rows, 'REPLACEMENT_SOUGHT', data.programmeId)),
    when(PairDissolved, (rows: AllRows, { data }) => {
      done(rows, 'REPLACEMENT_SOUGHT', data.programmeId);
      done(rows, 'COMPLETION_PROPOSED', data.programmeId);
    }),
    when(CompletionProposed, (rows: AllRows, event) => show(rows, event, 'COMPLETION_PROPOSED', { id: event.data.programmeId, about: { programmeId: event.data.programmeId } })),
    when(ProgrammeMeasureReopened, (rows: AllRows, { data }) => done(rows, 'COMPLETION_PROPOSED', data.programmeId)),
    when(ProgrammeCorrected, (rows: AllRows, { data }) => done(rows, 'COMPLETION_PROPOSED', data.programmeId)),
    when(ProgrammeCancelled, (rows: AllRows, { data }) => done(rows, 'COMPLETION_PROPOSED', data.programmeId)),
    when(ProgrammeCompleted, (rows: AllRows, { data }) => {
      done(rows, 'COMPLETION_PROPOSED', data.programmeId);
      done(rows, 'REPLACEMENT_SOUGHT', data.programmeId);
    }),
    when(MenteeCompleted, (rows: AllRows, event) => show(rows, event, 'MAY_BECOME_MENTOR', { id: event.data.personId, about: { personId: event.data.personId } })),
    when(MenteePromotedToMentorCandidate, (rows: AllRows, { data }) => done(rows, 'MAY_BECOME_MENTOR', data.personId)),
    when(MenteeArchived, (rows: AllRows, { data }) => done(rows, 'MAY_BECOME_MENTOR', data.personId)),
    when(MenteeWithdrawn, (rows: AllRows, { data }) => {
      done(rows, 'MAY_BECOME_MENTOR', data.personId);
      done(rows, 'SEARCH_STALLED', data.personId);
    }),
    when(MentorSearchStalled, (rows: AllRows, event) => show(rows, event, 'SEARCH_STALLED', { id: event.data.personId, about: { personId: event.data.personId } })),
    when(PsychologicalSupportOffered, (rows: AllRows, { data }) => done(rows, 'SEARCH_STALLED', data.personId, 'psychologist')),
    when(MenteeMatched, (rows: AllRows, { data }) => done(rows, 'SEARCH_STALLED', data.personId)),
    when(ConsentRenewalRequested, (rows: AllRows, event) => {
      const { personId, newConsentId: consentId } = event.data;
      show(rows, event, 'OWN_CONSENT_ASKED', { id: consentId, about: { personId, consentId } });
    }),
    when(ConsentSigned, (rows: AllRows, { data }) => done(rows, 'OWN_CONSENT_ASKED', data.consentId)),
    when(ConsentRefused, (rows: AllRows, { data }) => done(rows, 'OWN_CONSENT_ASKED', data.consentId)),
    when(ConsentWithdrawn, withdrawn),
    when(DataDestructionScheduled, (rows: AllRows, event) => destructionDue(rows, event, event.data, event.data.dueOn)),
    when(DataRetentionBasisRecorded, (rows: AllRows, event) => {
      // What is left is to be decided on anew.
      if (event.data.left.length > 0) destructionDue(rows, event, event.data);
      else done(rows, 'DESTRUCTION_DUE', event.data.consentId);
    }),
    when(DataDestructionDecided, (rows: AllRows, { data }) => done(rows, 'DESTRUCTION_DUE', data.consentId)),
    when(PersonalDataDestroyed, (rows: AllRows, event) => {
      const { personId, consentId } = event.data;
      done(rows, 'DESTRUCTION_DUE', consentId);
      show(rows, event, 'DESTRUCTION_ACT', { id: consentId, about: { personId, consentId } });
    }),
    when(DestructionActSigned, (rows: AllRows, { data }) => done(rows, 'DESTRUCTION_ACT', data.consentId)),
    when(DataSubjectRequestReceived, requestDue),
    when(DataSubjectRequestExtended, requestDue),
    when(DataSubjectRequestAnswered, (rows: AllRows, { data }) => done(rows, 'REQUEST_TO_ANSWER', data.requestId)),
    when(OrderIssued, signed),
    when(MinutesSigned, signed),
    when(DocumentSigned, signed),
    when(DocumentRegistered, signed),
    when(DocumentAcknowledgementRequired, (rows: AllRows, event) => {
      const { documentId, persons } = event.data;
      waitFor(rows, event, documentId, [...new Set([...remembered(rows, whoAcknowledges(documentId)), ...persons])]);
    }),
    when(DocumentAcknowledged, (rows: AllRows, event) => {
      const { documentId, personId } = event.data;
      waitFor(rows, event, documentId, remembered(rows, whoAcknowledges(documentId)).filter((each) => each !== personId));
    }),
    when(DocumentRepealed, (rows: AllRows, event) => waitFor(rows, event, event.data.documentId, [])),
    when(DocumentArchived, (rows: AllRows, event) => waitFor(rows, event, event.data.documentId, [])),
    when(SiteMaterialPublished, (rows: AllRows, event) => {
      const { materialId, shown } = event.data;
      remember(rows, event, whoIsShown(materialId), shown);
      for (const personId of shown) remember(rows, event, whereShown(personId), [...remembered(rows, whereShown(personId)), materialId]);
    }),
    when(SiteMaterialRemoved, (rows: AllRows, event) => {
      const { materialId } = event.data;
      done(rows, 'MATERIAL_TO_REMOVE', materialId);
      for (const personId of remembered(rows, whoIsShown(materialId))) remember(rows, event, whereShown(personId), remembered(rows, whereShown(personId)).filter((each) => each !== materialId));
    }),
  ],
});
