import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { MeasureDelegated } from '../measure-events';
import { roadmapId, running } from '../testing/school-history';
import { DelegateMeasure } from './delegate-measure.command';

const asked = { roadmapId, measureId: 'single', to: 'deputy-head' as const, returnBy: '2021-10-31' };
const delegating = (input = asked) => scenario(roadmapCommands).given(...running).at('2021-10-11T08:00:00.000Z').when(DelegateMeasure, input);

describe('Delegate a measure', () => {
  it('hands it over to a role until a day, that day included', () => {
    delegating().then(MeasureDelegated({ ...asked, returnAt: '2021-10-31T21:00:00.000Z' }));
    delegating({ ...asked, returnBy: '2021-10-11' }).then(MeasureDelegated({ ...asked, returnBy: '2021-10-11', returnAt: '2021-10-11T21:00:00.000Z' }));
  });

  it('refuses a day that has passed, and rows that are unknown or wait', () => {
    delegating({ ...asked, returnBy: '2021-10-10' }).rejects('RETURN_IN_PAST');
    delegating({ ...asked, measureId: 'constructor' }).rejects('MEASURE_UNKNOWN');
    delegating({ ...asked, measureId: 'unclear' }).rejects('MEASURE_NOT_STARTED_YET');
  });
});
