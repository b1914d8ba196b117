import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { StageSkipped, StageStarted } from '../events';
import { MeasureCancelled, MeasureCompleted } from '../measure-events';
import { approvedOn, roadmapId, running } from '../testing/school-history';
import { SkipStage } from './skip-stage.command';

const order = { number: '9', date: '2021-11-01' };
const stageId = 'T';
const emptied = [...running, MeasureCancelled({ roadmapId, measureId: 'last', ground: 'LOST_MEANING', order })];
const skipping = (history = emptied, id = stageId, issued = order) => scenario(roadmapCommands).given(...history).at('2021-11-10T08:00:00.000Z').when(SkipStage, { roadmapId, stageId: id, order: issued });

describe('Skip a stage', () => {
  it('leaves a stage out by order once each of its rows was left out', () => {
    skipping().then(StageSkipped({ roadmapId, stageId, order }));
  });

  it('decides about no row in passing, and skips nothing that has begun or been done', () => {
    skipping(running).rejects('STAGE_NOT_SKIPPABLE');
    skipping([...emptied, StageStarted({ roadmapId, stageId })]).rejects('STAGE_NOT_SKIPPABLE');
    skipping([...running, MeasureCompleted({ roadmapId, measureId: 'last', acceptedLate: false })]).rejects('STAGE_NOT_SKIPPABLE');
  });

  it('refuses an order of the future, ST-4: a section, an unknown stage, a roadmap that does not run', () => {
    skipping(emptied, stageId, { ...order, date: '2021-11-11' }).rejects('ORDER_IN_FUTURE');
    skipping(running, 'S').rejects('SECTION_HAS_NO_LIFE');
    skipping(running, 'constructor').rejects('STAGE_UNKNOWN');
    skipping(approvedOn('2021-09-09')).rejects('ROADMAP_NOT_ACTIVE');
  });
});
