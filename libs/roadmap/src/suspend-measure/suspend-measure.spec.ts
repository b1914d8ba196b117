import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { EnforceDeadlines } from '../enforce-deadlines/enforce-deadlines.command';
import { MeasureSuspended } from '../deadline-events';
import { approvedOn, roadmapId, running } from '../testing/school-history';
import { SuspendMeasure } from './suspend-measure.command';

const asked = { roadmapId, measureId: 'single', ground: 'QUARANTINE' as const, order: { number: '5', date: '2021-10-11' } };
const suspended = MeasureSuspended({ ...asked, since: '2021-10-11' });
const suspending = (input = asked, history = running) => scenario(roadmapCommands).given(...history).at('2021-10-11T08:00:00.000Z').when(SuspendMeasure, input);

describe('Suspend a measure', () => {
  it('stops the clock on its day, on a ground and by order', () => {
    suspending().then(suspended);
  });

  it('while it stands nothing opens, falls due or is missed', () => {
    const all = scenario(roadmapCommands).given(...running).at('2022-01-01T00:00:00.000Z').when(EnforceDeadlines, { roadmapId }).acceptedEvents();
    const about = (events: typeof all) => events.filter(({ data }) => (data as { measureId: string }).measureId === 'single');
    expect(about(all)).toHaveLength(1);
    expect(about(scenario(roadmapCommands).given(...running, suspended).at('2022-01-01T00:00:00.000Z').when(EnforceDeadlines, { roadmapId }).acceptedEvents())).toEqual([]);
  });

  it('refuses what is suspended, waits for clarification, is unknown, or does not run, and an order of the future', () => {
    suspending(asked, [...running, suspended]).rejects('MEASURE_SUSPENDED');
    suspending({ ...asked, measureId: 'unclear' }).rejects('MEASURE_NOT_STARTED_YET');
    suspending({ ...asked, measureId: 'constructor' }).rejects('MEASURE_UNKNOWN');
    suspending({ ...asked, order: { number: '5', date: '2021-10-12' } }).rejects('ORDER_IN_FUTURE');
    suspending(asked, approvedOn('2021-09-09')).rejects('ROADMAP_NOT_ACTIVE');
  });
});
