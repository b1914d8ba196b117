import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { StageCompleted, StageStarted } from '../events';
import { MeasureCompleted, MeasureDeclaredNotApplicable } from '../measure-events';
import { approvedOn, roadmapId, running } from '../testing/school-history';
import { CompleteStage } from './complete-stage.command';

const stageId = 'T';
const started = [...running, StageStarted({ roadmapId, stageId })];
const order = { number: '3', date: '2021-10-01' };
const completing = (history: typeof running, id = stageId) => scenario(roadmapCommands).given(...history).when(CompleteStage, { roadmapId, stageId: id });

describe('Complete a stage', () => {
  it('closes a stage when each of its rows is done or does not apply', () => {
    completing([...started, MeasureCompleted({ roadmapId, measureId: 'last', acceptedLate: false })]).then(StageCompleted({ roadmapId, stageId }));
    completing([...started, MeasureDeclaredNotApplicable({ roadmapId, measureId: 'last', reason: 'NO_PARTICIPANTS', order })]).then(StageCompleted({ roadmapId, stageId }));
  });

  it('names the rows that are still open', () => {
    expect(completing(started).rejects('STAGE_MEASURES_OPEN').message).toContain('last');
  });

  it('ST-4: a section is never completed', () => {
    completing(running, 'S').rejects('SECTION_HAS_NO_LIFE');
  });

  it('refuses a stage that does not run, is unknown, or belongs to a roadmap that does not run', () => {
    completing(running).rejects('STAGE_NOT_IN_PROGRESS');
    completing(running, 'constructor').rejects('STAGE_UNKNOWN');
    completing(approvedOn('2021-09-09')).rejects('ROADMAP_NOT_ACTIVE');
  });
});
