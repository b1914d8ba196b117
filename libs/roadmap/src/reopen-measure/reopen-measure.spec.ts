import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { MeasureReopened } from '../measure-events';
import { active, approved, completed, reported, ROADMAP_ID } from '../testing/lyceum-history';
import { ReopenMeasure } from './reopen-measure.command';

const measureId = '000-4.1';
const asked = { roadmapId: ROADMAP_ID, measureId, order: { number: '7', date: '2023-11-09' } };

describe('Reopen a measure', () => {
  it('sends an accepted measure back to work', () => {
    scenario(roadmapCommands).given(...active(), reported(measureId), completed(measureId)).when(ReopenMeasure, asked).then(MeasureReopened(asked));
  });

  it('refuses what nobody has accepted', () => {
    scenario(roadmapCommands).given(...active(), reported(measureId)).when(ReopenMeasure, asked).rejects('MEASURE_NOT_COMPLETED');
  });

  it('refuses an order of the future, an unknown row and a roadmap that does not run', () => {
    const late = { ...asked, order: { number: '7', date: '2099-01-01' } };
    scenario(roadmapCommands).given(...active(), reported(measureId), completed(measureId)).when(ReopenMeasure, late).rejects('ORDER_IN_FUTURE');
    for (const unknown of ['000-9.9', 'constructor']) scenario(roadmapCommands).given(...active()).when(ReopenMeasure, { ...asked, measureId: unknown }).rejects('MEASURE_UNKNOWN');
    scenario(roadmapCommands).given(...approved()).when(ReopenMeasure, asked).rejects('ROADMAP_NOT_ACTIVE');
  });
});
