import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { readCommand } from '@vekha/event-sourcing/command-input';
import { sealed } from '@vekha/event-sourcing/sealed';
import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { PersonEntered } from '@vekha/people/card-events';
import { ConsentSigned, ConsentWithdrawn } from '@vekha/people/consent-events';
import { DevelopmentNeedsCollected, MenteeAddedToBank, MenteeIdentified, MenteeMatched } from '@vekha/people/mentee-events';
import { MentorAddedToBank, MentorCandidateRegistered, MentorMatched, MentorQuestionnaireSubmitted } from '@vekha/people/mentor-events';
import { PairDeclined, PairProposed } from '@vekha/programme/match-events';
import { ProposePair } from '@vekha/programme/propose-pair/propose-pair.command';
import { matchRegister } from '@vekha/registers/matches/match-register';
import { menteeRegister } from '@vekha/registers/mentees/mentee-register';
import { mentorRegister } from '@vekha/registers/mentors/mentor-register';
import { candidatesFor, pairsForSchool } from './pair-proposals';
import type { SchoolRows } from './people-to-match';
import { namesOf } from './school-rows';

const schoolId = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
const id = (number: number): string => `3c6c2a52-7a0e-4f0d-9a41-5b1f0a8b00${String(number).padStart(2, '0')}`;
const [STRONG, WEAK, NOVICE, OTHER, PAIR] = [id(1), id(2), id(3), id(4), id(50)];
const VISITS = [{ weekday: 2, from: '14:00', to: '15:30' }];

const card = (personId: string) => PersonEntered({ personId, schoolId, zone: 'Europe/Moscow', kind: 'EMPLOYEE', fullName: sealed('card.fullName', 'Проба Тестова') });
const consented = (personId: string) =>
  ConsentSigned({
    personId, consentId: personId, kind: 'PERSONAL_DATA', giverRole: 'SUBJECT', form: 'PAPER', givenOn: '2026-02-02', textVersion: 'V1', policy: 'PROCESSING_SEPARATE', purposes: [], dataCategories: [],
    actions: [], contains: [],
  });
const mentor = (personId: string, more: object = {}): readonly DomainEvent[] => [
  card(personId),
  MentorCandidateRegistered({ personId, schoolId, kind: 'EMPLOYEE', category: 'TEACHER' }),
  MentorQuestionnaireSubmitted({
    personId, subjects: ['MATHEMATICS'], competences: ['LESSON_PLANNING'], forms: ['TEACHER_TEACHER'], kinds: ['TRADITIONAL_ONE_TO_ONE'], capacity: 1, availability: VISITS, experienceYears: 12,
    mentoringYears: 4, ...more,
  }),
  consented(personId),
  MentorAddedToBank({ personId, consentId: personId }),
];
const mentee = (personId: string, more: object = {}): readonly DomainEvent[] => [
  card(personId),
  MenteeIdentified({ personId, schoolId, kind: 'EMPLOYEE', category: 'EARLY_CAREER_TEACHER' }),
  DevelopmentNeedsCollected({ personId, subjects: ['MATHEMATICS'], competences: ['LESSON_PLANNING'], availability: VISITS, ...more }),
  consented(personId),
  MenteeAddedToBank({ personId, consentId: personId }),
];
const proposed = (mentorId: string, menteeId: string, programmeId = PAIR) =>
  PairProposed({ programmeId, schoolId, zone: 'Europe/Moscow', type: 'PAIR', form: 'TEACHER_TEACHER', kind: 'TRADITIONAL_ONE_TO_ONE', virtual: false, mentorId, menteeIds: [menteeId] });
const declined = (mentorId: string, menteeId: string) =>
  PairDeclined({ programmeId: PAIR, personId: menteeId, mentorId, menteeIds: [menteeId], declinedOn: '2026-03-10' });

/** The registers as the worker builds them of these events. */
function rowsOf(...events: readonly DomainEvent[]): SchoolRows {
  const of = (register: Parameters<typeof projected>[0]) => {
    const projecting = projected(register);
    for (const event of events) {
      const { programmeId, personId } = event.data as { readonly programmeId?: string; readonly personId?: string };
      const isPair = event.type.startsWith('Pair');
      projecting.given(isPair ? `programme-${programmeId}` : `person-${personId}`, [event], { scope: `school:${schoolId}` });
    }
    return Object.values(projecting.rows());
  };
  const register = (one: unknown) => of(one as Parameters<typeof of>[0]);
  return { mentors: register(mentorRegister), mentees: register(menteeRegister), matches: register(matchRegister) } as unknown as SchoolRows;
}

const rowOf = (rows: SchoolRows, personId: string) => rows.mentees.find((row) => row.personId === personId) ?? rows.mentees[0]!;

describe('Candidates for a mentee', () => {
  it('are ranked with a Russian sentence for every factor, from the registers alone', () => {
    const rows = rowsOf(...mentor(WEAK, { subjects: ['HISTORY'], competences: [], availability: [] }), ...mentor(STRONG), ...mentee(NOVICE));
    const { candidates, excluded } = candidatesFor(rowOf(rows, NOVICE), rows);
    expect(candidates.map(({ mentorId }) => mentorId)).toEqual([STRONG, WEAK]);
    const [best] = candidates;
    const said = best?.factors.map(({ sentence }) => sentence) ?? [];
    expect(said).toContain('общий предмет: математика, +30');
    expect(said.join('; ')).toContain('планирование урока');
    expect(said.join('; ')).toContain('вт 14:00–15:30');
    expect(said.join('; ')).not.toMatch(/[A-Z]{3}/);
    expect(excluded).toEqual([]);
  });

  it('who may not are told apart, each with the rule, its source and what to do', () => {
    const withdrawn = ConsentWithdrawn({ personId: WEAK, consentId: WEAK, kind: 'PERSONAL_DATA', receivedOn: '2026-03-10', purposes: [], giverRole: 'SUBJECT' } as never);
    const rows = rowsOf(...mentor(WEAK), withdrawn, ...mentor(STRONG), ...mentee(NOVICE), proposed(STRONG, NOVICE), declined(STRONG, NOVICE));
    const { candidates, excluded } = candidatesFor(rowOf(rows, NOVICE), rows);
    expect(candidates).toEqual([]);
    expect(excluded.map(({ mentorId, failed }) => [mentorId, failed.map(({ code }) => code)])).toEqual([[STRONG, ['PAIR_DECLINED_BEFORE']], [WEAK, ['NO_PERSONAL_DATA_CONSENT']]]);
    expect(excluded[1]?.failed[0]).toMatchObject({ source: 'domain PR-9; 001:L239', sentence: 'Нет действующего согласия на обработку персональных данных: оформите согласие.' });
  });

  it('a pair that is only proposed takes a place of its mentor, an assigned one is not counted twice', () => {
    const rows = rowsOf(...mentor(STRONG), ...mentor(WEAK, { capacity: 2 }), MentorMatched({ personId: WEAK, programmeId: id(51) }), proposed(STRONG, OTHER), proposed(WEAK, id(6), id(51)), ...mentee(NOVICE));
    const { candidates, excluded } = candidatesFor(rowOf(rows, NOVICE), rows);
    expect(excluded.map(({ mentorId, failed }) => [mentorId, failed[0]?.code])).toEqual([[STRONG, 'NO_CAPACITY']]);
    expect(candidates[0]?.factors.map(({ sentence }) => sentence).join()).toContain('нагрузка 1 из 2');
  });

  it('come with the command that proposes the pair, ready to be sent', () => {
    const rows = rowsOf(...mentor(STRONG), ...mentor(WEAK, { subjects: ['HISTORY'] }), ...mentee(NOVICE, { model: 'EXPERIENCED_TO_EARLY_CAREER' }));
    const [best, second] = candidatesFor(rowOf(rows, NOVICE), rows).candidates;
    expect(best?.proposal).toMatchObject({
      toChoose: [],
      command: { form: 'TEACHER_TEACHER', kind: 'TRADITIONAL_ONE_TO_ONE', model: 'EXPERIENCED_TO_EARLY_CAREER', mentorId: STRONG, menteeIds: [NOVICE], matching: { aim: 'BEST_SCORE', score: best?.score, alternatives: [{ mentorId: WEAK, score: second?.score }] } },
    });
    expect(readCommand(ProposePair, { schoolId, ...best?.proposal?.command }).faults).toEqual([]);
  });

  it('the command leaves to a person what nobody has said', () => {
    const rows = rowsOf(...mentor(STRONG, { forms: ['TEACHER_TEACHER', 'TEACHER_STUDENT'], kinds: [] }), ...mentee(NOVICE));
    expect(candidatesFor(rowOf(rows, NOVICE), rows).candidates[0]?.proposal?.toChoose).toEqual(['form', 'kind']);
  });

  it('are no offer while the mentee has a pair, is being offered one, or is not in the bank', () => {
    const obstacle = (...more: readonly DomainEvent[]) => {
      const rows = rowsOf(...mentor(STRONG), ...more);
      return candidatesFor(rowOf(rows, NOVICE), rows);
    };
    expect(obstacle(...mentee(NOVICE), proposed(WEAK, NOVICE))).toMatchObject({ obstacle: { code: 'PAIR_PROPOSED' } });
    expect(obstacle(...mentee(NOVICE), MenteeMatched({ personId: NOVICE, programmeId: PAIR }))).toMatchObject({ obstacle: { code: 'MENTEE_MATCHED' } });
    const outside = obstacle(...mentee(NOVICE).slice(0, 3));
    expect(outside).toMatchObject({ obstacle: { code: 'MENTEE_NOT_IN_BANK' }, candidates: [{ mentorId: STRONG }] });
    expect(outside.candidates[0]).not.toHaveProperty('proposal');
  });
});

describe('Pairs for a whole school', () => {
  it('are found for all who look and for nobody else, by the aim asked for', () => {
    const rows = rowsOf(...mentor(STRONG), ...mentor(WEAK, { subjects: ['HISTORY'] }), ...mentee(NOVICE), ...mentee(OTHER, { subjects: ['HISTORY'] }), ...mentee(id(7)), proposed(id(9), id(7)));
    for (const aim of ['BEST_SCORE', 'MOST_MATCHED'] as const) {
      const { pairs, unmatched, total } = pairsForSchool(rows, aim);
      expect(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([[NOVICE, STRONG], [OTHER, WEAK]]);
      expect(unmatched).toEqual([]);
      expect(total).toBe(pairs.reduce((sum, { score }) => sum + score, 0));
      expect(pairs[0]?.proposal.command.matching).toMatchObject({ aim, score: pairs[0]?.score });
      expect(readCommand(ProposePair, { schoolId, ...pairs[0]?.proposal.command }).faults).toEqual([]);
    }
  });

  it('say in a sentence why somebody gets nobody', () => {
    const rows = rowsOf(...mentee(NOVICE));
    expect(pairsForSchool(rows, 'MOST_MATCHED').unmatched).toEqual([{ menteeId: NOVICE, reason: 'NO_MENTORS', sentence: 'В банке нет ни одного наставника: пополните банк.' }]);
  });
});

describe('Names beside an answer', () => {
  it('are those of the people it tells of and of nobody else', () => {
    const rows = rowsOf(...mentor(STRONG), ...mentor(WEAK), ...mentee(NOVICE));
    expect([...namesOf(rows, new Set([STRONG, NOVICE])).keys()].sort()).toEqual([STRONG, NOVICE].sort());
  });
});
