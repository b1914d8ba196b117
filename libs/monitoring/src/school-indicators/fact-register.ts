import { ClassHourAttendanceRecorded, RepresentativeParticipationRecorded, SiteSectionCreated } from '@vekha/activity/events';
import { defineProjection, type Rows, when } from '@vekha/event-sourcing/projection';
import { ConsentExpired, ConsentSigned, ConsentSuperseded, ConsentWithdrawn } from '@vekha/people/consent-events';
import {
  MenteeAddedToBank, MenteeArchived, MenteeIdentified, MenteeListReviewed, MenteeMatched, MenteeUnmatched, MenteeWithdrawn, MentorSearchStarted,
} from '@vekha/people/mentee-events';
import { MentorAddedToBank, MentorAppointed, MentorCandidateRegistered, MentorRecalled, MentorResigned } from '@vekha/people/mentor-events';
import { IndividualConsultationHeld, TrainingGroupFormed, TrainingSessionHeld } from '@vekha/people/training-events';
import { PracticePublished, PracticeRetracted } from '@vekha/practice/events';
import { TargetGroupHeadcountRecorded } from '@vekha/school/events';
import { CampaignAnalysed, CampaignClosed, CampaignPlanned } from '@vekha/survey/events';
import { columns, dayAfter, fact, type FactRow } from './fact-row';
import { programmeFacts } from './programme-facts';

type FactRows = Rows<FactRow>;
type Role = 'MENTOR' | 'MENTEE';

interface Told {
  readonly data: { readonly personId: string };
  readonly meta: { readonly occurredOn: string };
}

/** Categories by the target groups whose head count is recorded (001:L234, L249). */
const GROUPS: Readonly<Record<string, string>> = { PUPIL: 'PUPILS', STUDENT: 'PUPILS', PARTNER: 'PARTNERS' };

/** A person's category is known before they enter a bank. */
function remember(rows: FactRows, { personId, category }: { readonly personId: string; readonly category: string }, role: Role): void {
  const key = `${personId}/${role}`;
  if (!rows.get(key)?.happened) rows.put(key, fact('ENROLMENT', personId, { part: GROUPS[category] ?? 'TEACHERS', on: null }));
}

/** Whoever comes back after leaving is enrolled anew. */
function enrol(rows: FactRows, { data: { personId }, meta }: Told, role: Role): void {
  const key = `${personId}/${role}`;
  const known = rows.get(key);
  if (known && (!known.happened || known.until !== null)) rows.patch(key, { happened: true, on: meta.occurredOn, until: null });
}

/** MT-6: leaving a programme is not leaving the bank; resigning, being recalled, withdrawing is. */
function close(rows: FactRows, key: string, on: string): void {
  const known = rows.get(key);
  if (known?.happened && known.until === null) rows.patch(key, { until: on });
}

/** Given by the person, or by the representative of one below the school's age of consent (CO-2). */
function isValid({ giverRole, ageYears, consentAge }: Parameters<typeof ConsentSigned>[0]): boolean {
  return giverRole === 'LEGAL_REPRESENTATIVE' || ageYears === undefined || consentAge === undefined || ageYears >= consentAge;
}

const search = (personId: string): string => `${personId}/search`;

/** «Факты показателей»: one small row for each fact that the formulas of domain §5.2 count. */
export const indicatorFactRegister = defineProjection({
  name: 'indicator_facts',
  version: 1,
  title: 'Факты показателей',
  columns,
  words: { row: ['факт', 'факта', 'фактов'] },
  listed: 'happened',
  reactions: [
    when(TargetGroupHeadcountRecorded, (rows: FactRows, { data: { schoolId, targetGroup, count, on } }) => {
      rows.put(`${schoolId}/${targetGroup}/${on}`, fact('HEADCOUNT', targetGroup, { part: targetGroup, on, numerator: count }));
    }),
    when(MentorCandidateRegistered, (rows: FactRows, { data, meta }) => {
      rows.put(`${data.personId}/candidate`, fact('CANDIDATE', data.personId, { part: data.category, on: meta.occurredOn }));
      remember(rows, data, 'MENTOR');
    }),
    when(MenteeIdentified, (rows: FactRows, { data }) => remember(rows, data, 'MENTEE')),
    when(MentorAddedToBank, (rows: FactRows, event) => enrol(rows, event, 'MENTOR')),
    when(MentorAppointed, (rows: FactRows, event) => enrol(rows, event, 'MENTOR')),
    when(MenteeAddedToBank, (rows: FactRows, event) => enrol(rows, event, 'MENTEE')),
    when(MentorResigned, (rows: FactRows, { data }) => close(rows, `${data.personId}/MENTOR`, data.effectiveOn)),
    when(MentorRecalled, (rows: FactRows, { data }) => close(rows, `${data.personId}/MENTOR`, data.effectiveOn)),
    when(MenteeWithdrawn, (rows: FactRows, { data, meta }) => {
      close(rows, `${data.personId}/MENTEE`, meta.occurredOn);
      close(rows, search(data.personId), meta.occurredOn);
    }),
    when(MenteeArchived, (rows: FactRows, { data, meta }) => close(rows, `${data.personId}/MENTEE`, meta.occurredOn)),
    when(MentorSearchStarted, (rows: FactRows, { data }) => rows.put(search(data.personId), fact('SEARCH', data.personId, { on: data.since }))),
    when(MenteeUnmatched, (rows: FactRows, { data }) => rows.put(search(data.personId), fact('SEARCH', data.personId, { on: data.since }))),
    when(MenteeMatched, (rows: FactRows, { data, meta }) => close(rows, search(data.personId), meta.occurredOn)),
    when(MenteeListReviewed, (rows: FactRows, { data }) => rows.put(`${data.schoolId}/review/${data.academicYear}`, fact('REVIEW', data.schoolId, { part: String(data.academicYear), on: data.reviewedOn }))),
    when(ConsentSigned, (rows: FactRows, { data }) => {
      if (data.kind !== 'PERSONAL_DATA' || !isValid(data)) return;
      rows.put(data.consentId, fact('CONSENT', data.personId, { on: data.givenOn, ...(data.validUntil !== undefined && { until: dayAfter(data.validUntil) }) }));
    }),
    when(ConsentWithdrawn, (rows: FactRows, { data }) => end(rows, data.consentId, data.receivedOn)),
    when(ConsentExpired, (rows: FactRows, { data }) => end(rows, data.consentId, dayAfter(data.validUntil))),
    when(ConsentSuperseded, (rows: FactRows, { data, meta }) => end(rows, data.consentId, meta.occurredOn)),
    when(TrainingGroupFormed, (rows: FactRows, { data, meta }) => rows.put(data.groupId, fact('TRAINING_GROUP', data.groupId, { on: meta.occurredOn }))),
    when(TrainingSessionHeld, (rows: FactRows, { data }) => rows.put(data.sessionId, fact('TRAINING_SESSION', data.groupId, { on: data.heldOn }))),
    when(IndividualConsultationHeld, (rows: FactRows, { data, revision }) => rows.put(`${data.groupId}/consultation/${revision}`, fact('CONSULTATION', data.groupId, { on: data.heldOn }))),
    when(CampaignPlanned, (rows: FactRows, { data: { campaignId, kind, quarter } }) => {
      if (kind === 'QUARTERLY_DIAGNOSTICS' && quarter) rows.put(campaignId, { ...fact('DIAGNOSTICS', campaignId, { part: quarter.name, on: quarter.start, until: quarter.end }), happened: false });
    }),
    when(CampaignClosed, (rows: FactRows, { data: { campaignId, denominator, answered } }) => {
      if (rows.get(campaignId)) rows.patch(campaignId, { happened: true, numerator: answered, denominator: denominator.length });
    }),
    when(CampaignAnalysed, (rows: FactRows, { data, meta }) => {
      if (data.kind !== 'FINAL_QUALITY_MONITORING' && data.kind !== 'INTERIM_FEEDBACK') return;
      for (const { question, answered, mean, suppressed } of data.results) {
        if (!suppressed && mean !== undefined) rows.put(`${data.campaignId}/${question}`, fact('SATISFACTION', data.campaignId, { part: question, on: meta.occurredOn, numerator: mean * answered, denominator: answered }));
      }
    }),
    when(RepresentativeParticipationRecorded, (rows: FactRows, { data: { eventId, personId, level, participatedOn } }) => {
      rows.put(`${eventId}/${personId}`, fact('PARTICIPATION', personId, { part: level, on: participatedOn }));
    }),
    when(ClassHourAttendanceRecorded, (rows: FactRows, { data: { classHourId, schoolClass, heldOn, present, enrolled } }) => {
      rows.put(classHourId, fact('CLASS_HOUR', classHourId, { part: schoolClass, on: heldOn, numerator: present, denominator: enrolled }));
    }),
    when(SiteSectionCreated, (rows: FactRows, { data: { schoolId, createdOn } }) => rows.put(`${schoolId}/site`, fact('SITE_SECTION', schoolId, { on: createdOn }))),
    when(PracticePublished, (rows: FactRows, { data: { practiceId }, meta }) => rows.put(practiceId, fact('PRACTICE', practiceId, { on: meta.occurredOn }))),
    when(PracticeRetracted, (rows: FactRows, { data: { practiceId }, meta }) => end(rows, practiceId, meta.occurredOn)),
    ...programmeFacts,
  ],
});

/** From that day on it holds no longer. */
function end(rows: FactRows, key: string, on: string): void {
  const known = rows.get(key);
  if (known && (known.until === null || known.until > on)) rows.patch(key, { until: on });
}
