import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { MeasureResultRejected, MeasureResultReported } from '../measure-events';
import { approvedOn, roadmapId, running } from '../testing/school-history';
import { RejectResult } from './reject-result.command';

const asked = { roadmapId, measureId: 'single', reason: 'RESULT_INCOMPLETE' as const };
const reported = MeasureResultReported({ roadmapId, measureId: 'single', occurredOn: '2021-10-05', evidence: [], doneLate: false, reportedLate: false });
const rejecting = (history: typeof running, measureId = 'single') => scenario(roadmapCommands).given(...history).when(RejectResult, { ...asked, measureId });

describe('Reject a result', () => {
  it('sends a reported result back with its reason', () => {
    rejecting([...running, reported]).then(MeasureResultRejected(asked));
  });

  it('refuses what nobody has reported, rows it does not have, and a roadmap that does not run', () => {
    rejecting(running).rejects('RESULT_NOT_REPORTED');
    rejecting(running, 'constructor').rejects('MEASURE_UNKNOWN');
    rejecting(approvedOn('2021-09-09')).rejects('ROADMAP_NOT_ACTIVE');
  });
});
