import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import type { Columns, Projection } from '@vekha/event-sourcing/projection';
import { sealed } from '@vekha/event-sourcing/sealed';
import { projected, type ProjectionScenario } from '@vekha/event-sourcing/testing/projection-scenario';
import { PairActivated, PairAssigned, PairParticipantAgreed, PairProposed } from '@vekha/programme/match-events';
import { ProgrammeApproved, ProgrammeDrafted, ProgrammeMeasureAdded, ProgrammeParticipantAgreed, ProgrammeStarted } from '@vekha/programme/plan-events';
import { MENTOR, ORDER, OTHER, PROGRAMME, PUPIL, SCHOOL_ID, SCHOOL_SCOPE } from './people-history';

/** A pair and its programme with two rows, from the proposal to the start. */
export const programmeId = PROGRAMME;
export const of = { programmeId };
const participants = { mentorId: MENTOR, menteeIds: [PUPIL] };
const term = { status: 'RESOLVED', kind: 'BY', due: '2026-12-01', times: [] } as const;

export const proposed = PairProposed({
  ...of, schoolId: SCHOOL_ID, zone: 'Europe/Moscow', type: 'PAIR', form: 'TEACHER_STUDENT', kind: 'TRADITIONAL_ONE_TO_ONE', virtual: false, ...participants,
  matching: { score: 70, aim: 'BEST_SCORE', alternatives: [{ mentorId: OTHER, score: 55 }], reason: sealed('matching.reason', 'ведёт кружок') },
});
export const agreedToPair = [MENTOR, PUPIL].map((personId) => PairParticipantAgreed({ ...of, personId, form: 'PAPER', agreedOn: '2026-09-18' }));
export const assigned = PairAssigned({ ...of, schoolId: SCHOOL_ID, ...participants, order: ORDER, startsOn: '2026-09-21', endsOn: '2027-05-31' });
export const activated = PairActivated({ ...of, schoolId: SCHOOL_ID, ...participants, activatedOn: '2026-09-21' });
export const drafted = ProgrammeDrafted({ ...of, title: 'Олимпиада', plannedStart: '2026-10-01', plannedEnd: '2027-04-30', goals: [{ menteeId: PUPIL, goal: sealed('goals.0.goal', 'призовое место') }] });
export const measure = (measureId: string, no: number) => ProgrammeMeasureAdded({ ...of, measureId, no, text: `Мероприятие ${no}`, responsible: ['mentor'], term });
export const agreedToProgramme = [MENTOR, PUPIL].map((personId) => ProgrammeParticipantAgreed({ ...of, personId, form: 'PAPER', agreedOn: '2026-09-25' }));
export const approved = ProgrammeApproved({ ...of, by: 'SUPERVISION' });
export const started = ProgrammeStarted({ ...of, schoolId: SCHOOL_ID, ...participants, startedOn: '2026-10-01', plannedEnd: '2027-04-30' });

export const activePair: readonly DomainEvent[] = [proposed, ...agreedToPair, assigned, activated];
export const underWay: readonly DomainEvent[] = [...activePair, drafted, measure('m1', 1), measure('m2', 2), ...agreedToProgramme, approved, started];

/** A register after these events of the programme. */
export function ofProgramme<C extends Columns>(register: Projection<C>, events: readonly DomainEvent[], occurredOn = '2026-10-01'): ProjectionScenario<C> {
  return projected(register).given(`programme-${PROGRAMME}`, events, { scope: SCHOOL_SCOPE, occurredOn });
}
