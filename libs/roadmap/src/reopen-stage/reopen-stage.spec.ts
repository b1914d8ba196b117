import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { StageCompleted, StageReopened, StageStarted } from '../events';
import { approvedOn, roadmapId, running } from '../testing/school-history';
import { ReopenStage } from './reopen-stage.command';

const stageId = 'T';
const reopening = (history: typeof running, id = stageId) => scenario(roadmapCommands).given(...history).when(ReopenStage, { roadmapId, stageId: id });

describe('Reopen a stage', () => {
  it('takes a completed stage up again', () => {
    reopening([...running, StageStarted({ roadmapId, stageId }), StageCompleted({ roadmapId, stageId })]).then(StageReopened({ roadmapId, stageId }));
  });

  it('does nothing to a stage that runs; refuses what is not completed, ST-4: sections, and what is unknown', () => {
    reopening([...running, StageStarted({ roadmapId, stageId })]).thenNothing();
    reopening(running).rejects('STAGE_NOT_COMPLETED');
    reopening(running, 'S').rejects('SECTION_HAS_NO_LIFE');
    reopening(running, 'constructor').rejects('STAGE_UNKNOWN');
    reopening(approvedOn('2021-09-09')).rejects('ROADMAP_NOT_ACTIVE');
  });
});
