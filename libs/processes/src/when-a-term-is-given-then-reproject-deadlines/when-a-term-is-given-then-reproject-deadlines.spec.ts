import { send } from '@vekha/event-sourcing/process-manager';
import { policy } from '@vekha/event-sourcing/testing/process-scenario';
import { RoadmapActivated, RoadmapCreatedFromTemplate, RoadmapSubmittedForApproval } from '@vekha/roadmap/events';
import { OnDemandOccurrenceRequested } from '@vekha/roadmap/occurrence-events';
import { ReprojectDeadlines } from '@vekha/roadmap/reproject-deadlines/reproject-deadlines.command';
import { whenATermIsGivenThenReprojectDeadlines as reprojecting } from './when-a-term-is-given-then-reproject-deadlines';

const roadmapId = '7d0c1c3e-3c59-4e0e-9d57-0a0d5c6f0001';
const again = send(ReprojectDeadlines, { roadmapId });

describe('When a term is given, then re-project the deadlines of its roadmap', () => {
  it('counts a roadmap once more after it is created and when it comes into effect', () => {
    const created = { roadmapId, schoolId: 's', title: 'Карта', templateCode: '001', templateEdition: 1, academicYear: 2021, zone: 'Asia/Irkutsk', week: 5 };
    policy(reprojecting).given().when(RoadmapCreatedFromTemplate(created)).thenSends(again);
    policy(reprojecting).given().when(RoadmapActivated({ roadmapId })).thenSends(again);
  });

  it('counts once more after a person has given a term', () => {
    policy(reprojecting).given().when(OnDemandOccurrenceRequested({ roadmapId, measureId: '001-D7', period: 'request-1' })).thenSends(again);
  });

  it('leaves alone what gives no dates', () => {
    policy(reprojecting).given().when(RoadmapSubmittedForApproval({ roadmapId })).thenNothing();
  });
});
