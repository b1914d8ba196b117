import { fold } from '@vekha/event-sourcing/command-catalogue';
import type { DecisionContext, Happened } from '@vekha/event-sourcing/decider';
import type { Fields } from '@vekha/event-sourcing/event-definition';
import fc from 'fast-check';
import { roadmapCommands } from './commands';
import { enforceDeadlines } from './enforce-deadlines/enforce-deadlines';
import { MeasureSuspended } from './deadline-events';
import { FindingRaised, type RoadmapEvent, roadmapEvents } from './events';
import { MeasureDelegated } from './measure-events';
import { roadmap } from './roadmap';
import { initialRoadmap, type Roadmap } from './roadmap-state';
import { active, approved, drafted, ROADMAP_ID, reported, underReview } from './testing/lyceum-history';
import { running, shifted } from './testing/school-history';

const CODES = ['000-1.1', '000-4.1', '000-6.2', 'control-1', '000-1', '000-4', 'constructor', 'toString', 'hasOwnProperty', 'unclear', 'meeting', '2021-22', '2021-12'];

/** Any payload that a declaration allows. */
function payloadOf(fields: Fields): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(field)])));
}

const someInstant = fc.integer({ min: Date.UTC(2023, 5, 1), max: Date.UTC(2024, 6, 31) }).map((at) => new Date(at).toISOString());

function valueOf(field: Fields[string]): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'number':
      return fc.nat(9);
    case 'flag':
      return fc.boolean();
    case 'date':
      return someInstant.map((at) => at.slice(0, 10));
    case 'instant':
      return someInstant;
    case 'list':
      return fc.array(valueOf(field.item ?? { kind: 'text', personal: false, optional: false }), { maxLength: 3 });
    case 'record':
      return payloadOf(field.fields ?? {});
    default:
      return field.values?.length ? fc.constantFrom(...field.values) : fc.constantFrom(...CODES);
  }
}

const someEvent: fc.Arbitrary<RoadmapEvent> = fc
  .constantFrom(...roadmapEvents)
  .chain(({ type, fields }) => payloadOf(fields).map((data) => ({ type, data }) as unknown as RoadmapEvent));

const happened = (event: RoadmapEvent): Happened<RoadmapEvent> =>
  ({ ...event, actor: { id: 'a-curator', role: 'curator' }, occurredOn: '2023-11-10', recordedAt: '2023-11-10T08:00:00.000Z' });
const after = (events: readonly RoadmapEvent[], state: Roadmap = initialRoadmap): Roadmap => fold({ ...roadmap, initial: state }, events.map(happened));

function enforced(state: Roadmap, now: string): readonly RoadmapEvent[] {
  const context: DecisionContext = { now, actor: { id: 'worker', role: 'system' }, facts: {}, id: (word) => word, today: () => now.slice(0, 10), tzdata: '2026a' };
  const decision = enforceDeadlines({ roadmapId: ROADMAP_ID }, state, context);
  if (!decision.accepted) throw new Error(decision.rejection.code);
  return decision.events;
}

/** Wakes a worker at each instant in turn, and gives what took effect. */
function enforcedAt(state: Roadmap, instants: readonly string[]): readonly RoadmapEvent[] {
  const effects: RoadmapEvent[] = [];
  let present = state;
  for (const now of instants) {
    const events = enforced(present, now);
    effects.push(...events);
    present = after(events, present);
  }
  return effects;
}

const keyOf = ({ type, data }: RoadmapEvent): string => `${type} ${JSON.stringify('measureId' in data && 'deadlineVersion' in data ? [data.measureId, data.deadlineVersion] : data)}`;
const someHistory = fc.array(someEvent, { maxLength: 25 });
const wakings = fc.array(someInstant, { maxLength: 12 });

/** What a resumption, a return and a resolution have to undo. */
const halted = [
  MeasureSuspended({ roadmapId: ROADMAP_ID, measureId: '000-4.1', ground: 'QUARANTINE', order: { number: '2', date: '2023-10-10' }, since: '2023-10-10' }),
  MeasureDelegated({ roadmapId: ROADMAP_ID, measureId: '000-4.1', to: 'mentor', returnBy: '2023-12-01' }),
  FindingRaised({ roadmapId: ROADMAP_ID, findingId: '000-1', code: 'RESPONSIBLE_MISSING', measures: ['000-1.1'] }),
];

describe('The state of a roadmap', () => {
  it('grows by any events in any order: evolve never throws and changes nothing in place', () => {
    fc.assert(fc.property(someHistory, (events) => {
      let state = initialRoadmap;
      for (const event of events) {
        const before = structuredClone(state);
        const next = roadmap.evolve(state, happened(event));
        expect(state).toEqual(before);
        state = next;
      }
    }), { numRuns: 300 });
  });

  it('knows every declared event: each changes the state or is declared here to change nothing', () => {
    const saysNothing = ['DeadlineMissing', 'RoadmapAmended', 'OnDemandOccurrenceRequested'];
    for (const { type, fields } of roadmapEvents) {
      const histories = [drafted('000-6.2'), active(), [...active(), ...halted], running, shifted];
      const changes = fc.sample(payloadOf(fields), { numRuns: 400, seed: 1 }).some((data) =>
        histories.some((history) => {
          const state = after(history);
          return JSON.stringify(roadmap.evolve(state, happened({ type, data } as unknown as RoadmapEvent))) !== JSON.stringify(state);
        }));
      expect([type, changes]).toEqual([type, !saysNothing.includes(type)]);
    }
  });

  it('leaves an event of a later build aside', () => {
    const state = after(active());
    expect(roadmap.evolve(state, happened({ type: 'RoadmapSealed', data: {} } as unknown as RoadmapEvent))).toBe(state);
  });
});

describe('Deadlines, whatever wakes the worker and when', () => {
  it('enforcing twice at one instant gives nothing the second time', () => {
    fc.assert(fc.property(someHistory, someInstant, (events, now) => {
      const state = after([...active(), ...events]);
      expect(enforced(after(enforced(state, now), state), now)).toEqual([]);
    }));
  });

  it('each rung takes effect at most once, even when the clock jumps back', () => {
    fc.assert(fc.property(wakings, fc.constantFrom(active(), active('2023-11-10'), [...active(), reported('000-4.1')]), (instants, history) => {
      const keys = enforcedAt(after(history), instants).map(keyOf);
      expect(new Set(keys).size).toBe(keys.length);
    }));
  });

  it('nothing takes effect early', () => {
    fc.assert(fc.property(wakings, (instants) => {
      let state = after(active());
      for (const now of instants) {
        const events = enforced(state, now);
        for (const event of events) {
          const rung = event.type === 'MeasureOpened' ? 'opening' : 'overdue';
          const measure = 'measureId' in event.data ? state.measures[event.data.measureId] : undefined;
          const at = measure?.deadline?.rungs.find((candidate) => candidate.rung === rung)?.at ?? '9999';
          expect(at <= now).toBe(true);
        }
        state = after(events, state);
      }
    }));
  });

  it('in the end the same measures are overdue, however many wakings were lost', () => {
    fc.assert(fc.property(wakings, (instants) => {
      const END = '2024-08-01T00:00:00.000Z';
      const marks = (events: readonly RoadmapEvent[]) => events.flatMap(({ type, data }) => (type === 'MeasureBecameOverdue' ? [data.measureId] : [])).sort();
      const inOrder = instants.toSorted();
      expect(marks(enforcedAt(after(active()), [...inOrder, END]))).toEqual(marks(enforcedAt(after(active()), [END])));
      expect(marks(enforcedAt(after(active()), [END]))).toEqual(['000-1.1', '000-4.1', '000-6.2', 'control-1']);
    }));
  });

  it('nothing takes effect before activation', () => {
    fc.assert(fc.property(fc.constantFrom([], drafted(), underReview(), approved(), approved('2023-11-10')), wakings, (history, instants) => {
      expect(enforcedAt(after(history), instants)).toEqual([]);
    }));
  });

  it('RM-4: a retroactive measure never becomes overdue', () => {
    fc.assert(fc.property(wakings, (instants) => {
      const overdue = enforcedAt(after(active('2024-05-03')), instants).filter(({ type }) => type === 'MeasureBecameOverdue');
      expect(overdue.filter(({ data }) => 'measureId' in data && ['000-1.1', '000-4.1'].includes(data.measureId))).toEqual([]);
    }));
  });

  it('after an outage of any length only the highest rung of each measure takes effect', () => {
    fc.assert(fc.property(someInstant, (now) => {
      const measures = enforced(after(active()), now).map(({ data }) => ('measureId' in data ? data.measureId : ''));
      expect(new Set(measures).size).toBe(measures.length);
    }));
  });
});

describe('What a command addresses', () => {
  const touched = (event: RoadmapEvent): readonly string[] => roadmapCommands.touches?.(event) ?? [];

  it('an event of one measure changes that measure only: no false conflict elsewhere', () => {
    expect(touched(reported('000-1.1'))).toEqual(['measure 000-1.1']);
  });

  it('what creates and decides the roadmap changes the roadmap, and a stage its stage', () => {
    expect(active('2023-11-10').map((event) => `${event.type}: ${touched(event).join()}`)).toEqual(expect.arrayContaining([
      'RoadmapApproved: roadmap', 'RoadmapActivated: roadmap', 'StageAdded: stage 000-1', 'MeasureMarkedRetroactive: measure 000-1.1', 'FindingRaised: roadmap',
    ]));
  });

  it('belongs to the school of the roadmap, in its zone, and to nobody before it exists', () => {
    const { scope, zone } = roadmapCommands;
    expect([scope(initialRoadmap), zone?.(initialRoadmap)]).toEqual([undefined, undefined]);
    expect([scope(after(drafted())), zone?.(after(drafted()))]).toEqual(['school:0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028', 'Europe/Moscow']);
  });
});
