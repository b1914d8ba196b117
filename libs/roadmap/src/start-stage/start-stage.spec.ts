import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { StageStarted } from '../events';
import { active, approved, drafted, ROADMAP_ID } from '../testing/lyceum-history';
import { roadmapId as school, running } from '../testing/school-history';
import { StartStage } from './start-stage.command';

const roadmapId = ROADMAP_ID;
const started = (stageId: string) => StageStarted({ roadmapId, stageId });

describe('Start a stage', () => {
  it('starts a planned stage of an active roadmap', () => {
    scenario(roadmapCommands).given(...active()).when(StartStage, { roadmapId, stageId: '000-1' }).then(started('000-1'));
  });

  it('ST-1: stages may overlap and start out of order', () => {
    scenario(roadmapCommands).given(...active()).when(StartStage, { roadmapId, stageId: '000-6' }).then(started('000-6'));
    scenario(roadmapCommands).given(...active(), started('000-6')).when(StartStage, { roadmapId, stageId: '000-1' }).then(started('000-1'));
  });

  it('ST-3: a stage that its second measure opens again has started already, and nothing happens', () => {
    scenario(roadmapCommands).given(...active(), started('000-1')).when(StartStage, { roadmapId, stageId: '000-1' }).thenNothing();
  });

  it.each([['a draft', drafted()], ['only approved', approved()]])('starts nothing while the roadmap is %s', (_state, history) => {
    scenario(roadmapCommands).given(...history).when(StartStage, { roadmapId, stageId: '000-1' }).rejects('ROADMAP_NOT_ACTIVE');
  });

  it.each(['000-9', 'constructor', 'toString'])('refuses a stage the roadmap does not have: %s', (stageId) => {
    expect(scenario(roadmapCommands).given(...active()).when(StartStage, { roadmapId, stageId }).rejects('STAGE_UNKNOWN').message).toContain(stageId);
  });

  it('ST-4: a section has no life of its own', () => {
    scenario(roadmapCommands).given(...running).when(StartStage, { roadmapId: school, stageId: 'S' }).rejects('SECTION_HAS_NO_LIFE');
  });
});
