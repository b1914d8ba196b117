import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { sealed } from '@vekha/event-sourcing/sealed';
import { PairCompleted, PairSuspended } from '../match-events';
import { ProgrammeCompleted } from '../outcome-events';
import { ProgrammeSuspended } from '../plan-events';
import { after, group, pair, programmeId, today, tomorrow } from '../testing/pair-history';
import { MENTEE, MENTOR, SCHOOL_ID, SECOND, STRANGER } from '../testing/school-people';
import { CompleteProgramme } from './complete-programme.command';

const circumstances = 'Переезд в другой город';
const why = { aboutId: MENTEE, circumstances: sealed('circumstances', circumstances) };
const open = { measuresTotal: 2, measuresDone: 0, notApplicable: 0 };
const base = { programmeId, schoolId: SCHOOL_ID, ...pair.sides, completedOn: today, early: true, ...open };
const over = PairCompleted({ programmeId, ...pair.sides, completedOn: today });
const completing = (input: object, history: readonly DomainEvent[] = pair.running, role = 'curator') =>
  after(history).by('somebody', role).when(CompleteProgramme, { programmeId, reason: 'PLAN_FULFILLED', ...input });

describe('Complete a programme', () => {
  it('PP-6: PLAN_FULFILLED when every measure is closed, confirmed by the curator', () => {
    completing({}, pair.done).then(ProgrammeCompleted({ ...base, reason: 'PLAN_FULFILLED', measuresDone: 2 }), over);
    completing({}).rejects('MEASURES_NOT_DONE');
    completing({}, pair.done, 'mentor').rejects('CURATOR_COMPLETES');
  });

  it('PP-4: one side’s initiative says whose it is and the circumstances', () => {
    completing({ reason: 'MENTOR_INITIATIVE', initiatorId: MENTOR, circumstances }, pair.running, 'mentor').then(ProgrammeCompleted({ ...base, ...why, reason: 'MENTOR_INITIATIVE', initiatorId: MENTOR }), over);
    completing({ reason: 'MENTEE_INITIATIVE', initiatorId: MENTEE, circumstances }, pair.running, 'mentee').then(ProgrammeCompleted({ ...base, ...why, reason: 'MENTEE_INITIATIVE', initiatorId: MENTEE }), over);
    completing({ reason: 'MENTOR_INITIATIVE', initiatorId: MENTOR }).rejects('CIRCUMSTANCES_NEEDED');
    completing({ reason: 'MENTOR_INITIATIVE', initiatorId: MENTEE, circumstances }).rejects('INITIATOR_NEEDED');
    completing({ reason: 'MENTEE_INITIATIVE', circumstances }).rejects('INITIATOR_NEEDED');
  });

  it('PP-4: a mutual decision holds everybody’s agreement and the valid circumstances', () => {
    const word = (personId: string) => ({ personId, form: 'PAPER' as const, givenOn: '2023-11-09' });
    const both = [word(MENTOR), word(MENTEE)];
    completing({ reason: 'MUTUAL_DECISION', agreements: both, circumstances }).then(ProgrammeCompleted({ ...base, ...why, reason: 'MUTUAL_DECISION', agreements: both }), over);
    completing({ reason: 'MUTUAL_DECISION', agreements: both }).rejects('CIRCUMSTANCES_NEEDED');
    completing({ reason: 'MUTUAL_DECISION', circumstances }).rejects('MUTUAL_DECISION_INCOMPLETE');
    completing({ reason: 'MUTUAL_DECISION', agreements: both, circumstances }, group.running).rejects('MUTUAL_DECISION_INCOMPLETE');
  });

  it('PP-5: the curator’s initiative states its ground', () => {
    completing({ reason: 'CURATOR_INITIATIVE', ground: 'FORCE_MAJEURE', circumstances }).then(ProgrammeCompleted({ ...base, ...why, reason: 'CURATOR_INITIATIVE', ground: 'FORCE_MAJEURE' }), over);
    completing({ reason: 'CURATOR_INITIATIVE', circumstances }).rejects('GROUND_NEEDED');
    completing({ reason: 'CURATOR_INITIATIVE', ground: 'FORCE_MAJEURE' }).rejects('CIRCUMSTANCES_NEEDED');
    completing({ reason: 'CURATOR_INITIATIVE', ground: 'FORCE_MAJEURE', circumstances }, pair.running, 'mentor').rejects('CURATOR_COMPLETES');
  });

  it('PP-4: exactly one reason: what belongs to another one is refused', () => {
    completing({ ground: 'FORCE_MAJEURE' }, pair.done).rejects('GROUND_OF_CURATOR');
    completing({ agreements: [] }, pair.done).rejects('AGREEMENTS_OF_MUTUAL');
    completing({ reason: 'MENTOR_INITIATIVE', initiatorId: MENTOR, circumstances }, pair.completed).rejects('PROGRAMME_NOT_UNDER_WAY');
  });

  it('ends a suspended programme too, with its pair; in time is not early', () => {
    const still = [...pair.done, PairSuspended({ programmeId, cause: 'ABSENCE', suspendedOn: today }), ProgrammeSuspended({ programmeId, cause: 'ABSENCE', suspendedOn: today })];
    completing({}, still).then(ProgrammeCompleted({ ...base, reason: 'PLAN_FULFILLED', measuresDone: 2 }), over);
    completing({ occurredOn: '2024-05-24' }, pair.done).at('2024-06-01T08:00:00.000Z').then(
      ProgrammeCompleted({ ...base, reason: 'PLAN_FULFILLED', measuresDone: 2, completedOn: '2024-05-24', early: false }), PairCompleted({ ...over.data, completedOn: '2024-05-24' }),
    );
  });

  it('words of a group are about whom they name', () => {
    const sides = { mentorId: MENTOR, menteeIds: [MENTEE, SECOND] };
    completing({ reason: 'MENTEE_INITIATIVE', initiatorId: SECOND, circumstances, aboutId: SECOND }, group.running).then(
      ProgrammeCompleted({ ...base, ...sides, ...why, aboutId: SECOND, reason: 'MENTEE_INITIATIVE', initiatorId: SECOND }), PairCompleted({ ...over.data, ...sides }),
    );
    completing({ reason: 'CURATOR_INITIATIVE', ground: 'FORCE_MAJEURE', circumstances, aboutId: STRANGER }).rejects('NOT_A_PARTICIPANT');
  });

  it('refuses a day to come, one before the start, and a programme that has not begun', () => {
    completing({ occurredOn: tomorrow }, pair.done).rejects('DAY_IN_FUTURE');
    completing({ occurredOn: '2023-09-10' }, pair.done).rejects('BEFORE_START');
    completing({}, pair.planApproved).rejects('PROGRAMME_NOT_UNDER_WAY');
  });
});
