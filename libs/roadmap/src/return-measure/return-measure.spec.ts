import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { MeasureDelegated, MeasureReturned } from '../measure-events';
import { roadmapId, running } from '../testing/school-history';
import { ReturnMeasure } from './return-measure.command';

const delegated = MeasureDelegated({ roadmapId, measureId: 'single', to: 'deputy-head', returnBy: '2021-10-31' });
const returning = (history: typeof running, measureId = 'single') => scenario(roadmapCommands).given(...history).when(ReturnMeasure, { roadmapId, measureId });

describe('Return a delegated measure', () => {
  it('gives it back, once', () => {
    returning([...running, delegated]).then(MeasureReturned({ roadmapId, measureId: 'single' }));
    returning(running).thenNothing();
  });

  it('refuses rows the roadmap does not have', () => {
    returning(running, 'constructor').rejects('MEASURE_UNKNOWN');
  });
});
