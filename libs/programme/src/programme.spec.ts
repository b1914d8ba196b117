import type { DataOf } from '@vekha/event-sourcing/event-definition';
import fc from 'fast-check';
import type { ProgrammeEvent } from './events';
import type { PersonFacts } from './needed-facts';
import type { ProgrammeResultsPublished } from './outcome-events';
import { isOver, isUnderWay, type PairStatus, type Programme, type ProgrammeStatus } from './programme-state';
import { anyDeed, likelyDeeds } from './testing/likely-commands';
import { ProgrammeWorld } from './testing/programme-world';
import { consent, MENTEE, mentee, mentor, MENTOR, OTHER_MENTOR, school, SCHOOL_ID, SECOND, THIRD } from './testing/school-people';

const KINDS = ['PERSONAL_DATA', 'ASSIGNMENT', 'DISSEMINATION'] as const;
const everyConsent = KINDS.map((kind) => consent(kind));
const mentors = [MENTOR, OTHER_MENTOR];
const persons = [...mentors, MENTEE, SECOND, THIRD];

const personWith = (personId: string, consents: PersonFacts['consents']): PersonFacts => (mentors.includes(personId) ? mentor({ consents }) : mentee({ consents }));

function newWorld(): ProgrammeWorld {
  const facts = new Map<string, unknown>([[`school school-${SCHOOL_ID}`, school], ...persons.map((id): [string, unknown] => [`person person-${id}`, personWith(id, everyConsent)])]);
  return new ProgrammeWorld(facts, '2023-11-10T08:00:00.000Z');
}

const consentsOf = (world: ProgrammeWorld, personId: string) => (world.facts.get(`person person-${personId}`) as PersonFacts).consents;

/** Somebody withdraws a consent, or gives it again. */
function changeConsent(world: ProgrammeWorld, chance: number): void {
  const personId = persons[chance % persons.length] as string;
  const kind = KINDS[chance % KINDS.length] as (typeof KINDS)[number];
  const others = consentsOf(world, personId).filter((each) => each.kind !== kind);
  world.facts.set(`person person-${personId}`, personWith(personId, others.length === KINDS.length - 1 && chance % 2 === 0 ? others : [...others, consent(kind)]));
}

const has = (world: ProgrammeWorld, personId: string, kind: string): boolean => consentsOf(world, personId).some((each) => each.kind === kind);
const everybodyOf = ({ mentorId, menteeIds }: Programme): readonly string[] => [mentorId, ...menteeIds];
const typesOf = (history: readonly ProgrammeEvent[]) => history.map(({ type }) => type);

/** What holds after every single command, whatever was asked before. */
function requireLaws(world: ProgrammeWorld, before: number): void {
  const { state, history } = world;
  const { pair, plan, menteeIds, type, endsOn } = state;
  const types = typesOf(history);
  const news = history.slice(before);
  expect(types.filter((each) => each === 'ProgrammeCompleted').length).toBeLessThanOrEqual(1);
  if (types.includes('ProgrammeResultsPublished')) expect(types.indexOf('ProgrammeCompleted')).toBeLessThan(types.indexOf('ProgrammeResultsPublished'));
  if (types.includes('ProgrammeResultsPublished')) expect(types).toContain('ProgrammeCompleted');
  if (types.includes('PairActivated')) expect(types.slice(0, types.indexOf('PairActivated'))).toContain('PairAssigned');
  if (types.includes('ProgrammeStarted')) expect(types.slice(0, types.indexOf('ProgrammeStarted'))).toContain('PairActivated');
  if (type === 'GROUP') expect(menteeIds.length).toBeGreaterThanOrEqual(2);
  if (pair) expect(new Set(everybodyOf(state)).size).toBe(menteeIds.length + 1);
  if (isUnderWay(plan)) expect(pair).toBe(plan.status);
  if (isOver(plan)) expect([pair, plan.proposal]).toEqual(['Completed', undefined]);
  if (plan && plan.status !== 'Cancelled' && endsOn !== undefined) expect(plan.end <= endsOn).toBe(true);
  for (const event of news) requireConsents(world, event);
}

const BECOMES_ACTIVE = ['PairActivated', 'PairResumed', 'PairMentorReplaced', 'GroupMemberAdded'];

function requireConsents(world: ProgrammeWorld, { type, data }: ProgrammeEvent): void {
  if (BECOMES_ACTIVE.includes(type)) for (const id of everybodyOf(world.state)) expect([type, has(world, id, 'PERSONAL_DATA')]).toEqual([type, true]);
  if (type === 'PairAssigned') for (const id of everybodyOf(world.state)) expect(has(world, id, 'ASSIGNMENT')).toBe(true);
  if (type === 'ProgrammeResultsPublished') for (const id of (data as DataOf<typeof ProgrammeResultsPublished.fields>).named) expect(has(world, id, 'DISSEMINATION')).toBe(true);
  if (type === 'ProgrammeExtended' || type === 'ProgrammeCorrected') requireEverybodySpoke(world);
}

/** PP-2: since the proposal every present participant has spoken for it, its author by proposing. */
function requireEverybodySpoke({ state, history }: ProgrammeWorld): void {
  const from = history.findLastIndex(({ type }) => type === 'ProgrammeExtensionProposed' || type === 'ProgrammeCorrectionProposed');
  const spoke = history.slice(from).flatMap(({ type, data }) => (type.endsWith('Proposed') || type === 'ProgrammeChangeAgreed' ? [(data as { personId: string }).personId] : []));
  expect(spoke).toEqual(expect.arrayContaining([...everybodyOf(state)]));
}

const PAIR_STATES: Readonly<Record<PairStatus, true>> = { Proposed: true, TrialMet: true, Agreed: true, Approved: true, Active: true, Suspended: true, Completed: true, Dissolved: true, Declined: true };
const PROGRAMME_STATES: Readonly<Record<ProgrammeStatus, true>> = { Draft: true, Agreed: true, Approved: true, Active: true, Suspended: true, Completed: true, ResultsPublished: true, Cancelled: true };

describe('Any sequence of commands about a pair and its programme', () => {
  const reached = new Set<string>();

  it('keeps the laws after every step: consents, order, agreement, one reason, nothing published too early', () => {
    const step = fc.record({ luck: fc.integer({ min: 0, max: 11 }), chance: fc.nat(10_000) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 30, maxLength: 60 }), (steps) => {
        const world = newWorld();
        for (const { luck, chance } of steps) {
          const before = world.history.length;
          const choice = luck < 2 ? anyDeed : likelyDeeds(world);
          if (luck === 11) changeConsent(world, chance);
          else (choice[chance % choice.length] as (typeof anyDeed)[number])(world, Math.floor(chance / 32));
          requireLaws(world, before);
          reached.add(`pair ${world.state.pair}`).add(`programme ${world.state.plan?.status}`);
        }
      }),
      { numRuns: 100, seed: 20231110 },
    );
  });

  it('reaches every state of the pair and of the programme', () => {
    const states = [...Object.keys(PAIR_STATES).map((state) => `pair ${state}`), ...Object.keys(PROGRAMME_STATES).map((state) => `programme ${state}`)];
    expect(states.filter((state) => !reached.has(state))).toEqual([]);
  });
});
