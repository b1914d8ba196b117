import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { MeasureClaimed } from '../measure-events';
import { approvedOn, roadmapId, running } from '../testing/school-history';
import { ClaimMeasure } from './claim-measure.command';

const claimed = MeasureClaimed({ roadmapId, measureId: 'single' });
const claiming = (history: typeof running, measureId = 'single') => scenario(roadmapCommands).given(...history).by('a-mentor', 'mentor').when(ClaimMeasure, { roadmapId, measureId });

describe('Claim a measure', () => {
  it('tells the others who works on it; who that is, the envelope of the event says', () => {
    claiming(running).then(claimed);
  });

  it('refuses what another has claimed, what waits for clarification, what is unknown, and a roadmap that does not run', () => {
    claiming([...running, claimed]).rejects('MEASURE_CLAIMED');
    claiming(running, 'unclear').rejects('MEASURE_NOT_STARTED_YET');
    claiming(running, 'constructor').rejects('MEASURE_UNKNOWN');
    claiming(approvedOn('2021-09-09')).rejects('ROADMAP_NOT_ACTIVE');
  });
});
