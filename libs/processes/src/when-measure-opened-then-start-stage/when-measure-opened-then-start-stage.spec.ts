import { send } from '@vekha/event-sourcing/process-manager';
import { policy } from '@vekha/event-sourcing/testing/process-scenario';
import { StageAdded, StageStarted } from '@vekha/roadmap/events';
import { MeasureBecameOverdue, MeasureOpened } from '@vekha/roadmap/measure-events';
import { StartStage } from '@vekha/roadmap/start-stage/start-stage.command';
import { whenMeasureOpenedThenStartStage } from './when-measure-opened-then-start-stage';

const roadmapId = '7d0c1c3e-3c59-4e0e-9d57-0a0d5c6f0001';
const opened = MeasureOpened({ roadmapId, measureId: '000-1.1', stageId: '000-1', deadlineVersion: 1 });
const overdue = MeasureBecameOverdue({ roadmapId, measureId: '000-1.2', stageId: '000-1', deadlineVersion: 1, effectiveDue: '2023-10-02', supersedes: ['opening'] });
const started = StageStarted({ roadmapId, stageId: '000-1' });
const startStage = send(StartStage, { roadmapId, stageId: '000-1' });

describe('When a measure opens, then start its stage (ST-3)', () => {
  it('starts the stage of the first measure that opens', () => {
    policy(whenMeasureOpenedThenStartStage).given().when(opened).thenSends(startStage);
  });

  it('starts it also when the measure opens already overdue', () => {
    policy(whenMeasureOpenedThenStartStage).given().when(overdue).thenSends(startStage);
  });

  it('sends nothing for a stage that has started', () => {
    policy(whenMeasureOpenedThenStartStage).given(started).when(opened).thenNothing();
  });

  it('ST-4: sends nothing for a section, which has no life of its own', () => {
    const added = { roadmapId, stageId: '000-1', no: 1, name: 'Раздел', deadlineVerbatim: '' };
    policy(whenMeasureOpenedThenStartStage).given(StageAdded({ ...added, section: true })).when(opened).thenNothing();
    policy(whenMeasureOpenedThenStartStage).given(StageAdded(added)).when(opened).thenSends(startStage);
  });
});
