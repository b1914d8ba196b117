import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { RoadmapActivated } from '../events';
import { active, approved, drafted, ROADMAP_ID, underReview } from '../testing/lyceum-history';
import { approvedOn, roadmapId as school } from '../testing/school-history';
import { ActivateRoadmap } from './activate-roadmap.command';

const roadmapId = ROADMAP_ID;

describe('Activate a roadmap', () => {
  it('puts an approved roadmap into effect', () => {
    scenario(roadmapCommands).given(...approved()).when(ActivateRoadmap, { roadmapId }).then(RoadmapActivated({ roadmapId }));
  });

  it('RM-4: retroactive measures do not stand in the way', () => {
    scenario(roadmapCommands).given(...approved('2023-11-10')).when(ActivateRoadmap, { roadmapId }).then(RoadmapActivated({ roadmapId }));
  });

  it('RM-3: rows without dates keep it from running, and the refusal names them', () => {
    const rejection = scenario(roadmapCommands).given(...approved('2023-07-03', '000-4.1', 'control-1')).when(ActivateRoadmap, { roadmapId }).rejects('DEADLINES_MISSING');
    expect(rejection.message).toContain('(000-4.1, control-1)');
  });

  it.each([['a draft', drafted()], ['under review', underReview()], ['active already', active()], ['missing', []]])('refuses what is %s', (_state, history) => {
    scenario(roadmapCommands).given(...history).when(ActivateRoadmap, { roadmapId }).rejects('ROADMAP_NOT_APPROVED');
  });

  it('RM-5: rows that wait for clarification are no hindrance', () => {
    scenario(roadmapCommands).given(...approvedOn('2021-09-09')).when(ActivateRoadmap, { roadmapId: school }).then(RoadmapActivated({ roadmapId: school }));
  });
});
