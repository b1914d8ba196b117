import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { RoadmapSubmittedForApproval } from '../events';
import { active, approved, drafted, ROADMAP_ID, underReview } from '../testing/lyceum-history';
import { SubmitRoadmapForApproval } from './submit-roadmap-for-approval.command';

const roadmapId = ROADMAP_ID;

describe('Submit a roadmap for approval', () => {
  it('hands a draft to the director', () => {
    scenario(roadmapCommands).given(...drafted()).when(SubmitRoadmapForApproval, { roadmapId }).then(RoadmapSubmittedForApproval({ roadmapId }));
  });

  it('hands over a draft without dates too: it can be approved as a template (RM-3)', () => {
    scenario(roadmapCommands).given(...drafted('000-1.1')).when(SubmitRoadmapForApproval, { roadmapId }).then(RoadmapSubmittedForApproval({ roadmapId }));
  });

  it.each([['under review', underReview()], ['approved', approved()], ['active', active()], ['missing', []]])('refuses what is %s', (_state, history) => {
    scenario(roadmapCommands).given(...history).when(SubmitRoadmapForApproval, { roadmapId }).rejects('ROADMAP_NOT_DRAFT');
  });
});
