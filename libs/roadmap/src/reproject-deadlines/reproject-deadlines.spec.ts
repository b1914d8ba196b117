import { fold } from '@vekha/event-sourcing/command-catalogue';
import { rungKey } from '@vekha/event-sourcing/deadline-ladder';
import type { Happened } from '@vekha/event-sourcing/decider';
import { scenario } from '@vekha/event-sourcing/testing/scenario';
import fc from 'fast-check';
import { roadmapCommands } from '../commands';
import { MeasureRescheduled } from '../deadline-events';
import type { RoadmapEvent } from '../events';
import { MeasureBecameOverdue, MeasureOpened, MeasureResultReported } from '../measure-events';
import { OccurrenceHeld, OccurrenceMoved } from '../occurrence-events';
import { roadmap } from '../roadmap';
import { lyceum } from '../testing/lyceum-history';
import { draft, roadmapId, running } from '../testing/school-history';
import { ReprojectDeadlines } from './reproject-deadlines.command';

const NOW = '2021-09-20T06:00:00.000Z';
const terms = [
  { name: '1 четверть', start: '2021-09-01', end: '2021-10-29' }, { name: '2 четверть', start: '2021-11-08', end: '2021-12-28' },
  { name: '3 четверть', start: '2022-01-10', end: '2022-03-25' }, { name: '4 четверть', start: '2022-04-04', end: '2022-05-31' },
];
const nextTerms = [
  { name: '1 четверть', start: '2022-09-01', end: '2022-10-28' }, { name: '2 четверть', start: '2022-11-07', end: '2022-12-28' },
  { name: '3 четверть', start: '2023-01-09', end: '2023-03-24' }, { name: '4 четверть', start: '2023-04-03', end: '2023-05-31' },
];
const days = (nonWorking: readonly string[], version = '1') => ({ level: 'SCHOOL' as const, version, source: 'приказ № 7', nonWorking, working: [] });

type Facts = { readonly school: object; readonly municipality?: object };
const asking = (history: readonly RoadmapEvent[], facts: Facts, now = NOW) => scenario(roadmapCommands).given(...history).by('policy', 'system').at(now).knowing(facts).when(ReprojectDeadlines, { roadmapId });
const recounted = (history: readonly RoadmapEvent[], facts: Facts, now = NOW) => {
  const asked = asking(history, facts, now);
  const events = asked.acceptedEvents() as readonly RoadmapEvent[];
  asked.then(...events);
  return events;
};
const withTerms = (school: readonly object[]) => ({ school: { ...lyceum, terms: school } });
const told = (events: readonly RoadmapEvent[]) => events.map(({ type, data }) => `${type} ${'period' in data ? data.period : 'measureId' in data ? data.measureId : ''} ${'deadline' in data && data.deadline ? data.deadline.nominalDue : ''}`.trim());
const of = (events: readonly RoadmapEvent[], measureId: string) => events.filter(({ data }) => 'measureId' in data && data.measureId === measureId);
const dated = recounted(running, withTerms(terms));
const inForce: readonly RoadmapEvent[] = [...running, ...dated];

describe('Re-project the deadlines of a roadmap', () => {
  it('changes nothing while calendar, terms, ladder and rules are what they were', () => {
    asking(running, { school: lyceum }).thenNothing();
    asking(inForce, withTerms(terms)).thenNothing();
  });

  it('what waited for the school’s calendar is dated without anybody’s help, and is enforced when the roadmap runs', () => {
    expect(told(dated)).toEqual([
      'DeadlineParsed quarterly 2022-05-31', 'OccurrenceScheduled 2021-22-Q1 2021-10-29', 'OccurrenceScheduled 2021-22-Q2 2021-12-28',
      'OccurrenceScheduled 2021-22-Q3 2022-03-25', 'OccurrenceScheduled 2021-22-Q4 2022-05-31',
    ]);
    expect(dated[0]?.data).toMatchObject({ inForce: true, assumption: expect.stringContaining('2022/23') as string });
    expect(recounted(draft, withTerms(terms))[0]?.data).not.toHaveProperty('inForce');
  });

  it('the next year’s calendar adds its occurrences and leaves those of this year alone', () => {
    expect(told(recounted(inForce, withTerms([...terms, ...nextTerms])))).toEqual([
      'DeadlineReprojected quarterly 2023-05-31', 'OccurrenceScheduled 2022-23-Q1 2022-10-28', 'OccurrenceScheduled 2022-23-Q2 2022-12-28',
      'OccurrenceScheduled 2022-23-Q3 2023-03-24', 'OccurrenceScheduled 2022-23-Q4 2023-05-31',
    ]);
  });

  it('amended terms move the pending occurrence under its own period; held and moved ones keep their dates', () => {
    const amended = terms.map((term) => (term.name === '2 четверть' ? { ...term, end: '2021-12-24' } : { ...term, end: term.end.replace('2021-10-29', '2021-10-27') }));
    const [q1, q2] = dated.slice(1).map(({ data }) => data as ReturnType<typeof OccurrenceMoved>['data']);
    const ofRow = { roadmapId, measureId: 'quarterly' };
    const held = OccurrenceHeld({ ...ofRow, period: '2021-22-Q1', occurredOn: '2021-09-18', evidence: [], doneLate: false, reportedLate: false });
    const events = recounted([...inForce, held], withTerms(amended));
    expect(told(events)).toEqual(['OccurrenceReprojected 2021-22-Q2 2021-12-24']);
    expect(events[0]?.data).toMatchObject({ cause: 'TERMS', former: { nominalDue: '2021-12-28', effectiveDue: '2021-12-28' }, deadline: { version: 2 } });
    const { why = [] } = (events[0] as { data: { deadline?: { why: readonly string[] } } }).data.deadline ?? {};
    expect(why.at(-1)).toBe('Срок пересчитан: был с 08.11.2021 по 28.12.2021, стал с 08.11.2021 по 24.12.2021. Причина: изменён календарный учебный график школы.');
    const moved = OccurrenceMoved({ ...ofRow, period: '2021-22-Q2', reason: 'PARTICIPANTS_ABSENT', deadline: { ...(q2?.deadline ?? q1!.deadline), version: 2 } });
    expect(told(recounted([...inForce, held, moved], withTerms(amended)))).toEqual([]);
  });

  it('a term the calendar no longer has is withdrawn, and comes back as another edition', () => {
    const without = [...terms.slice(0, 3), ...nextTerms];
    const withdrawn = recounted(inForce, withTerms(without)).filter(({ type }) => type === 'OccurrenceSkipped');
    expect(told(withdrawn)).toEqual(['Q1', 'Q2', 'Q3', 'Q4'].map((term) => `OccurrenceSkipped 2021-22-${term}`));
    const after = [...inForce, ...recounted(inForce, withTerms(without))];
    const back = recounted(after, withTerms([...terms, ...nextTerms])).filter(({ type }) => type === 'OccurrenceScheduled');
    expect(back.map(({ data }) => ('period' in data && 'deadline' in data ? [data.period, data.deadline?.version] : []))).toContainEqual(['2021-22-Q4', 2]);
  });

  it('dates that were over when they became known are marked, never missed (RM-4)', () => {
    const late = recounted(running, withTerms(terms), '2021-11-10T06:00:00.000Z');
    expect(told(late).filter((line) => line.startsWith('OccurrenceMarked'))).toEqual(['OccurrenceMarkedRetroactive 2021-22-Q1']);
  });

  it('a school of trimesters is asked what «четверть» means, once; nothing is guessed', () => {
    const trimesters = [{ name: '1', start: '2021-09-01', end: '2021-11-30' }, { name: '2', start: '2021-12-01', end: '2022-02-28' }, { name: '3', start: '2022-03-01', end: '2022-05-31' }];
    const events = recounted(running, withTerms(trimesters));
    expect(told(events)).toEqual(['DeadlineAmbiguityDetected quarterly']);
    asking([...running, ...events], withTerms(trimesters)).thenNothing();
  });

  it('a non-working day of the school shifts what ends on it, and says why; nominal dates stay', () => {
    const events = recounted(running, { school: { ...lyceum, calendar: days(['2021-11-01', '2021-11-02', '2021-11-03', '2021-11-08']) } });
    const yearly = of(events, 'yearly')[0]?.data;
    expect(yearly).toMatchObject({ period: '2021-22', cause: 'CALENDAR', deadline: { nominalDue: '2021-11-01', effectiveDue: '2021-11-09', calendarVersion: 'ru-2019-2027.1+school@1', version: 2 } });
  });

  it('rules of counting and the ladder of the municipality reach roadmaps already drawn', () => {
    const causes = (municipality: object) => [...new Set(recounted(running, { school: lyceum, municipality }).map(({ data }) => ('cause' in data ? data.cause : '')))];
    expect(causes({ whenNonWorking: 'PREVIOUS' })).toEqual(['RULES']);
    expect(causes({ ladder: { reminders: [3], time: '10:00', escalations: [{ to: 'director', workingDays: 5 }] } })).toEqual(['LADDER']);
  });

  it('«до D» without D reaches each year’s «до 01.11», and a one-day term is told as a day', () => {
    const events = recounted(running, { school: lyceum, municipality: { boundary: 'EXCLUSIVE' } });
    // From 30.10 to 07.11.2021 nobody worked, so that year both readings give 08.11.
    expect(told(events).filter((line) => line.includes('-11-01'))).toEqual(['OccurrenceReprojected 2022-23 2022-11-01']);
    expect(events.map(({ data }) => ('deadline' in data ? [data.deadline?.rule, 'cause' in data ? data.cause : ''] : []))).toContainEqual(['BY_DAY_EXCLUSIVE', 'RULES']);
    const meeting = recounted(running, { school: lyceum, municipality: { ladder: { reminders: [2], time: '09:00', escalations: [] } } }).find(({ data }) => 'period' in data && data.period === '2021-12');
    expect(meeting && 'deadline' in meeting.data && meeting.data.deadline?.why.at(-1)).toBe('Напоминания пересчитаны, срок прежний: 07.12.2021. Причина: изменён порядок напоминаний.');
  });

  it('a term set by an order keeps its nominal date; only its working days are counted anew', () => {
    const single = of(running, 'single').flatMap(({ data }) => ('deadline' in data && data.deadline ? [data.deadline] : []))[0]!;
    const deadline = { ...single, version: 2, nominalDue: '2021-12-15', effectiveDue: '2021-12-15' };
    const rescheduled = MeasureRescheduled({ roadmapId, measureId: 'single', order: { number: '3', date: '2021-09-15' }, deadline });
    const events = of(recounted([...running, rescheduled], { school: { ...lyceum, calendar: days(['2021-12-15']) } }), 'single');
    expect(events.map(({ data }) => ('deadline' in data ? data.deadline : undefined))).toMatchObject([{ nominalDue: '2021-12-15', effectiveDue: '2021-12-16', version: 3 }]);
  });

  it('what is reported or overdue is left alone, and so is what ran out while nobody looked', () => {
    const closing = { school: { ...lyceum, calendar: days(['2021-10-31', '2021-11-01', '2021-11-02', '2021-11-03', '2021-11-08']) } };
    const touched = (...more: readonly RoadmapEvent[]) => of(recounted([...running, ...more], closing), 'single').length;
    expect(touched()).toBe(1);
    expect(touched(MeasureResultReported({ roadmapId, measureId: 'single', occurredOn: '2021-09-15', evidence: [], doneLate: false, reportedLate: false }))).toBe(0);
    expect(touched(MeasureBecameOverdue({ roadmapId, measureId: 'single', stageId: 'S', deadlineVersion: 1, effectiveDue: '2021-11-08', supersedes: [] }))).toBe(0);
    expect(of(recounted(running, closing, '2021-11-20T06:00:00.000Z'), 'single')).toEqual([]);
  });

  it('nothing that was in time becomes late by being counted anew', () => {
    const history = [...inForce];
    const shortened = terms.map((term) => (term.name === '1 четверть' ? { ...term, end: '2021-10-15' } : term));
    expect(told(recounted(history, withTerms(shortened), '2021-10-20T06:00:00.000Z'))).toEqual([]);
    expect(told(recounted(history, withTerms(shortened), '2021-10-14T06:00:00.000Z'))).toEqual(['OccurrenceReprojected 2021-22-Q1 2021-10-15']);
  });

  it('an opening that took effect stays, and a reminder already sent is not sent again for a date a day away', () => {
    const opened = MeasureOpened({ roadmapId, measureId: 'single', stageId: 'S', deadlineVersion: 1 });
    const school = { ...lyceum, calendar: days(['2021-11-01', '2021-11-02', '2021-11-03', '2021-11-08']) };
    const [event] = of(recounted([...running, opened], { school }, '2021-10-26T06:00:00.000Z'), 'single');
    const { rungs = [] } = (event as { data: { deadline?: { rungs: readonly Parameters<typeof rungKey>[0][] } } }).data.deadline ?? {};
    expect(rungs.map(rungKey).filter((key) => !key.startsWith('escalation'))).toEqual(['opening', 'reminder-1', 'due', 'overdue']);
  });

  it('a roadmap that is over is not looked at', () => {
    const cancelled = { type: 'RoadmapCancelled', data: { roadmapId, ground: 'MISTAKE' } } as RoadmapEvent;
    asking([...running, cancelled], withTerms(terms)).thenNothing();
  });
});

const someDay = fc.integer({ min: 0, max: 700 }).map((offset) => new Date(Date.UTC(2021, 8, 1) + offset * 86_400_000).toISOString().slice(0, 10));
const someFacts: fc.Arbitrary<Facts> = fc.record({
  school: fc.record({ nonWorking: fc.uniqueArray(someDay, { maxLength: 25 }), version: fc.nat(9), adopted: fc.constantFrom(undefined, terms, [...terms, ...nextTerms], terms.slice(0, 3), [...terms.slice(0, 2), ...nextTerms]) })
    .map(({ nonWorking, version, adopted }) => ({ ...lyceum, calendar: days(nonWorking, String(version)), ...(adopted && { terms: adopted }) })),
  municipality: fc.record({
    boundary: fc.constantFrom('INCLUSIVE', 'EXCLUSIVE'), whenNonWorking: fc.constantFrom('KEEP', 'NEXT', 'PREVIOUS'),
    ladder: fc.record({ reminders: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }), time: fc.constantFrom('09:00', '10:30'), escalations: fc.constantFrom([], [{ to: 'director', workingDays: 5 }]) }),
  }),
});
const someNow = someDay.map((day) => `${day}T06:00:00.000Z`);
const happened = (event: RoadmapEvent): Happened<RoadmapEvent> => ({ ...event, actor: { id: 'policy', role: 'system' }, occurredOn: '2021-09-20', recordedAt: NOW });

describe('Whatever is changed and when', () => {
  it('re-projecting a second time gives nothing', () => {
    fc.assert(fc.property(fc.array(fc.tuple(someFacts, someNow), { minLength: 1, maxLength: 2 }), (changes) => {
      let history: readonly RoadmapEvent[] = running;
      for (const [facts, now] of changes) {
        history = [...history, ...(asking(history, facts, now).acceptedEvents() as readonly RoadmapEvent[])];
        expect(asking(history, facts, now).acceptedEvents()).toEqual([]);
      }
    }), { numRuns: 8 });
  });

  it('J4: folding never counts again; a term is what its last event says, whatever is in force now', () => {
    fc.assert(fc.property(someFacts, someNow, (facts, now) => {
      const history = [...running, ...(asking(running, facts, now).acceptedEvents() as readonly RoadmapEvent[])];
      const state = fold(roadmap, history.map(happened));
      for (const { data } of history) {
        if (!('deadline' in data) || !data.deadline || !('measureId' in data)) continue;
        const last = history.filter(({ data: other }) => 'deadline' in other && other.deadline && other.measureId === data.measureId && ('period' in other ? other.period : '') === ('period' in data ? data.period : '')).at(-1);
        const measure = state.measures[data.measureId];
        const held = 'period' in data ? measure?.occurrences[data.period]?.deadline : measure?.deadline;
        expect(held).toEqual(last && 'deadline' in last.data ? last.data.deadline : undefined);
      }
    }), { numRuns: 8 });
  });
});
