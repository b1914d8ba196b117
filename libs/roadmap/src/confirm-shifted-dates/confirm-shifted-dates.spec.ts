import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { ShiftedDatesConfirmed } from '../drafting-events';
import { RoadmapCancelled, RoadmapSubmittedForApproval } from '../events';
import { SubmitRoadmapForApproval } from '../submit-roadmap-for-approval/submit-roadmap-for-approval.command';
import { drafted, ROADMAP_ID } from '../testing/lyceum-history';
import { draft, roadmapId, shifted } from '../testing/school-history';
import { ConfirmShiftedDates } from './confirm-shifted-dates.command';

describe('Confirm shifted dates', () => {
  it('a draft for another year waits for the curator, and goes to the director only then', () => {
    scenario(roadmapCommands).given(...shifted).when(SubmitRoadmapForApproval, { roadmapId }).rejects('DATES_NOT_CONFIRMED');
    scenario(roadmapCommands).given(...shifted).when(ConfirmShiftedDates, { roadmapId }).then(ShiftedDatesConfirmed({ roadmapId }));
    scenario(roadmapCommands).given(...shifted, ShiftedDatesConfirmed({ roadmapId })).when(SubmitRoadmapForApproval, { roadmapId }).then(RoadmapSubmittedForApproval({ roadmapId }));
  });

  it('the template’s own year, and a history older than the rule, have nothing to confirm', () => {
    scenario(roadmapCommands).given(...draft).when(ConfirmShiftedDates, { roadmapId }).thenNothing();
    scenario(roadmapCommands).given(...draft).when(SubmitRoadmapForApproval, { roadmapId }).then(RoadmapSubmittedForApproval({ roadmapId }));
    scenario(roadmapCommands).given(...drafted()).when(ConfirmShiftedDates, { roadmapId: ROADMAP_ID }).thenNothing();
  });

  it('refuses a draft that was cancelled meanwhile', () => {
    scenario(roadmapCommands).given(...shifted, RoadmapCancelled({ roadmapId, ground: 'MISTAKE' })).when(ConfirmShiftedDates, { roadmapId }).rejects('ROADMAP_NOT_OPEN');
  });
});
