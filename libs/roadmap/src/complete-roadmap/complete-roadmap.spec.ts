import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { RoadmapCompleted } from '../events';
import { MeasureCancelled, MeasureDeclaredNotApplicable } from '../measure-events';
import { active, approved, completed, reported, ROADMAP_ID } from '../testing/lyceum-history';
import { CompleteRoadmap } from './complete-roadmap.command';

const roadmapId = ROADMAP_ID;
const done = [completed('000-1.1'), completed('000-4.1'), completed('000-6.2')];

describe('Complete a roadmap', () => {
  it('RM-6: needs every measure that is no control row accepted, and records the share achieved', () => {
    scenario(roadmapCommands).given(...active(), ...done).when(CompleteRoadmap, { roadmapId }).then(RoadmapCompleted({ roadmapId, measuresDone: 3, measuresTotal: 3 }));
  });

  it('RM-6: a control row never counts, done or not, or the whole could never be reached', () => {
    scenario(roadmapCommands).given(...active(), ...done, completed('control-1')).when(CompleteRoadmap, { roadmapId }).then(RoadmapCompleted({ roadmapId, measuresDone: 3, measuresTotal: 3 }));
    scenario(roadmapCommands).given(...active(), completed('control-1')).when(CompleteRoadmap, { roadmapId }).rejects('MEASURES_NOT_DONE');
  });

  it('RM-6: names the rows that are not accepted; a reported result is not yet accepted', () => {
    const rejection = scenario(roadmapCommands).given(...active(), completed('000-4.1'), reported('000-1.1')).when(CompleteRoadmap, { roadmapId }).rejects('MEASURES_NOT_DONE');
    expect(rejection.message).toContain('строк 000-1.1, 000-6.2.');
  });

  it('refuses what is not active, or is completed already', () => {
    scenario(roadmapCommands).given(...approved()).when(CompleteRoadmap, { roadmapId }).rejects('ROADMAP_NOT_ACTIVE');
    scenario(roadmapCommands).given(...active(), ...done, RoadmapCompleted({ roadmapId, measuresDone: 3, measuresTotal: 3 })).when(CompleteRoadmap, { roadmapId }).rejects('ROADMAP_NOT_ACTIVE');
  });

  it('RM-6: what does not apply or was cancelled by order is counted apart, and the share is of the rest', () => {
    const order = { number: '3', date: '2023-11-01' };
    const history = [
      ...active(), reported('000-1.1'), completed('000-1.1'),
      MeasureDeclaredNotApplicable({ roadmapId, measureId: '000-4.1', reason: 'NO_PARTICIPANTS', order }), MeasureCancelled({ roadmapId, measureId: '000-6.2', ground: 'REPLACED', order }),
    ];
    scenario(roadmapCommands).given(...history).when(CompleteRoadmap, { roadmapId }).then(RoadmapCompleted({ roadmapId, measuresDone: 1, measuresTotal: 1, notApplicable: 1, cancelled: 1 }));
  });
});
