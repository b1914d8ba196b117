import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { MeasureCancelled } from '../measure-events';
import { approvedOn, roadmapId, running } from '../testing/school-history';
import { CancelMeasure } from './cancel-measure.command';

const asked = { roadmapId, measureId: 'single', ground: 'LOST_MEANING' as const, order: { number: '4', date: '2021-11-01' } };
const deciding = (input = asked, history = running) => scenario(roadmapCommands).given(...history).at('2021-11-10T08:00:00.000Z').when(CancelMeasure, input);

describe('Cancel a measure', () => {
  it('RM-6: cancels a row by order, on a ground', () => {
    deciding().then(MeasureCancelled(asked));
    deciding({ ...asked, measureId: 'unclear' }).then(MeasureCancelled({ ...asked, measureId: 'unclear' }));
  });

  it('refuses a closed or unknown row, an order of the future, and a roadmap that does not run', () => {
    deciding(asked, [...running, MeasureCancelled(asked)]).rejects('MEASURE_CLOSED');
    deciding({ ...asked, measureId: 'constructor' }).rejects('MEASURE_UNKNOWN');
    deciding({ ...asked, order: { number: '4', date: '2021-11-11' } }).rejects('ORDER_IN_FUTURE');
    deciding(asked, approvedOn('2021-09-09')).rejects('ROADMAP_NOT_ACTIVE');
  });
});
