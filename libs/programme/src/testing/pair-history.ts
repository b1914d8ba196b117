import type { DataOf, DomainEvent } from '@vekha/event-sourcing/event-definition';
import { sealed } from '@vekha/event-sourcing/sealed';
import { type Scenario, scenario } from '@vekha/event-sourcing/testing/scenario';
import { programmeCommands } from '../commands';
import { GroupMemberAdded, PairActivated, PairAssigned, PairCompleted, PairParticipantAgreed, PairProposed } from '../match-events';
import { ProgrammeCompleted, ProgrammeResultsPublished } from '../outcome-events';
import { ProgrammeApproved, ProgrammeDrafted, ProgrammeMeasureAdded, ProgrammeMeasureCompleted, ProgrammeParticipantAgreed, ProgrammeStarted } from '../plan-events';
import { MENTEE, MENTOR, people, PROGRAMME_ID, SCHOOL_ID, SECOND } from './school-people';

export const programmeId = PROGRAMME_ID;
export const order = { number: '15-о', date: '2023-09-04' };
export const laterOrder = { number: '88-о', date: '2023-11-01' };
export const today = '2023-11-10';
/** Tomorrow in the school's zone, when the stories play. */
export const tomorrow = '2023-11-11';

const noTerm = { status: 'EMPTY' as const, kind: 'WholePeriod', times: [] };
type Proposal = DataOf<typeof PairProposed.fields>;

export const agreed = (personId: string) => PairParticipantAgreed({ programmeId, personId, form: 'PAPER', agreedOn: '2023-09-01' });
export const agreedToPlan = (personId: string) => ProgrammeParticipantAgreed({ programmeId, personId, form: 'PAPER', agreedOn: '2023-09-05' });
export const row = (measureId: string, no = 1) => ProgrammeMeasureAdded({ programmeId, measureId, no, aboutId: MENTEE, ownText: sealed('text', 'Разбор урока'), responsible: ['mentor'], term: noTerm });
export const rowDone = (measureId: string) => ProgrammeMeasureCompleted({ programmeId, measureId, doneOn: today });
export const joined = (personId: string) => GroupMemberAdded({ programmeId, personId, order: laterOrder });

/** The whole way of one pair or group, so that a spec begins where its rule does. */
export function story(differently: Partial<Proposal> = {}) {
  const sides = { mentorId: MENTOR, menteeIds: differently.menteeIds ?? [MENTEE] };
  const all = [sides.mentorId, ...sides.menteeIds];
  const proposal = PairProposed({
    programmeId, schoolId: SCHOOL_ID, zone: 'Asia/Irkutsk', type: 'PAIR', form: 'TEACHER_TEACHER', kind: 'TRADITIONAL_ONE_TO_ONE', virtual: false, ...sides, ...differently,
  });
  const drafting = ProgrammeDrafted({
    programmeId, plannedStart: '2023-09-11', plannedEnd: '2024-05-24', goals: sides.menteeIds.map((menteeId, index) => ({ menteeId, goal: sealed(`goals.${index}.goal`, 'Освоить анализ урока') })),
  });
  const proposed: readonly DomainEvent[] = [proposal];
  const willing = [...proposed, ...all.map(agreed)];
  const approved = [...willing, PairAssigned({ programmeId, schoolId: SCHOOL_ID, ...sides, order, startsOn: '2023-09-04', endsOn: '2024-05-31' })];
  const working = [...approved, PairActivated({ programmeId, schoolId: SCHOOL_ID, ...sides, activatedOn: '2023-09-04' })];
  const drafted = [...working, drafting, row('M-1'), row('M-2', 2)];
  const planAgreed = [...drafted, ...all.map(agreedToPlan)];
  const planApproved = [...planAgreed, ProgrammeApproved({ programmeId, by: 'SUPERVISION' })];
  const started = ProgrammeStarted({ programmeId, schoolId: SCHOOL_ID, ...sides, startedOn: '2023-09-11', plannedEnd: '2024-05-24' });
  const running = [...planApproved, started];
  const done = [...running, rowDone('M-1'), rowDone('M-2')];
  const counted = { measuresTotal: 2, measuresDone: 2, notApplicable: 0 };
  const ended = ProgrammeCompleted({ programmeId, schoolId: SCHOOL_ID, ...sides, reason: 'PLAN_FULFILLED', completedOn: '2023-11-08', early: true, ...counted });
  const completed = [...done, ended, PairCompleted({ programmeId, ...sides, completedOn: '2023-11-08' })];
  const results = (...named: readonly string[]) => ProgrammeResultsPublished({ programmeId, schoolId: SCHOOL_ID, ...sides, publishedOn: '2023-11-09', place: 'SITE_SECTION', named });
  return { sides, proposed, willing, approved, working, drafted, planAgreed, planApproved, started, running, done, completed, results, published: [...completed, results()] };
}

export const pair = story();
export const group = story({ type: 'GROUP', kind: 'GROUP', menteeIds: [MENTEE, SECOND] });
export const reverse = story({ kind: 'REVERSE', subjectAreas: [{ personId: MENTOR, area: 'Методика' }, { personId: MENTEE, area: 'Цифровые средства' }] });

/** A scenario that knows everybody with their consents. */
export const after = (history: readonly DomainEvent[], facts: object = people()): Scenario => scenario(programmeCommands).given(...history).knowing(facts);
