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

const isBefore = (types: readonly string[], first: string, then: string): boolean => !types.includes(then) || types.slice(0, types.indexOf(then)).includes(first);

/** What must hold after every single command, whatever was asked before. */
function brokenLaws(world: ProgrammeWorld, before: number): readonly string[] {
  const { state, history } = world;
  const { pair, plan, menteeIds, type, endsOn } = state;
  const types = history.map((event) => event.type);
  const laws = {
    'PP-4: at most one reason': types.filter((each) => each === 'ProgrammeCompleted').length <= 1,
    'PP-3: never published before completed': isBefore(types, 'ProgrammeCompleted', 'ProgrammeResultsPublished'),
    'PR-1: never active without an order': isBefore(types, 'PairAssigned', 'PairActivated'),
    'PP-1: never started without a working pair': isBefore(types, 'PairActivated', 'ProgrammeStarted'),
    'PR-5: two or more in a group': type !== 'GROUP' || menteeIds.length >= 2,
    'PR-8: different persons': new Set(everybodyOf(state)).size === menteeIds.length + 1,
    'pair and programme work and stand still together': !isUnderWay(plan) || pair === plan.status,
    'pair and programme end together': !isOver(plan) || (pair === 'Completed' && plan.proposal === undefined),
    'PP-10: the programme lies within the order': !plan || plan.status === 'Cancelled' || endsOn === undefined || plan.end <= endsOn,
    'consents and agreements': history.slice(before).every((event) => isAllowed(world, event)),
  };
  return Object.entries(laws).flatMap(([law, kept]) => (kept ? [] : [law]));
}

const BECOMES_ACTIVE = ['PairActivated', 'PairResumed', 'PairMentorReplaced', 'GroupMemberAdded'];

/** PR-2, PR-9, PP-2, PP-7: what the event needs of people, as they stand when it happens. */
function isAllowed(world: ProgrammeWorld, { type, data }: ProgrammeEvent): boolean {
  const everybodyHas = (kind: string): boolean => everybodyOf(world.state).every((id) => has(world, id, kind));
  if (BECOMES_ACTIVE.includes(type)) return everybodyHas('PERSONAL_DATA');
  if (type === 'PairAssigned') return everybodyHas('ASSIGNMENT');
  if (type === 'ProgrammeResultsPublished') return (data as DataOf<typeof ProgrammeResultsPublished.fields>).named.every((id) => has(world, id, 'DISSEMINATION'));
  return type !== 'ProgrammeExtended' && type !== 'ProgrammeCorrected' ? true : everybodySpoke(world);
}

/** PP-2: since the proposal every present participant has spoken for it, its author by proposing. */
function everybodySpoke({ state, history }: ProgrammeWorld): boolean {
  const from = history.findLastIndex(({ type }) => type === 'ProgrammeExtensionProposed' || type === 'ProgrammeCorrectionProposed');
  const spoke = history.slice(from).flatMap(({ type, data }) => (type.endsWith('Proposed') || type === 'ProgrammeChangeAgreed' ? [(data as { personId: string }).personId] : []));
  return everybodyOf(state).every((id) => spoke.includes(id));
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
          expect(brokenLaws(world, before)).toEqual([]);
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
