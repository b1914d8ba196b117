import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { RoadmapDrafted, RoadmapDrawnFromPrevious, RoadmapImported, ShiftedDatesConfirmed } from '@vekha/roadmap/drafting-events';
import {
  FindingRaised, FindingResolved, RoadmapArchived, RoadmapCancelled, RoadmapCreatedFromTemplate, type RoadmapEvent, RoadmapReturnedForRevision,
  StageAdded, StageCompleted, StageReopened, StageSkipped, StageStarted,
} from '@vekha/roadmap/events';
import { MeasureCancelled, MeasureCompleted, MeasurePlanned, MeasureReopened } from '@vekha/roadmap/measure-events';
import { roadmapRegister } from './roadmap-register';

const roadmapId = 'r';
const order = { number: '7', date: '2021-11-09' };
const planned = (measureId: string, control = false) => MeasurePlanned({ roadmapId, measureId, stageId: 's', text: 'Семинар', parts: [], documents: [], responsible: [], control });
const history: readonly RoadmapEvent[] = [
  RoadmapCreatedFromTemplate({ roadmapId, schoolId: 'a', title: 'Карта', templateCode: '001', templateEdition: 1, academicYear: 2021, zone: 'Asia/Irkutsk', week: 5 }),
  StageAdded({ roadmapId, stageId: 's', no: 1, name: 'Этап', deadlineVerbatim: '' }), planned('a'), planned('b'), planned('c', true),
];
const row = (...events: readonly RoadmapEvent[]) => projected(roadmapRegister).given('roadmap-r', [...history, ...events]).rows()['r'];
const completed = (measureId: string) => MeasureCompleted({ roadmapId, measureId, acceptedLate: false });

describe('The register of roadmaps', () => {
  it('RM-6: control rows count in neither number, and what was cancelled by order leaves the total', () => {
    expect(row(completed('a'), completed('c'))).toMatchObject({ measuresTotal: 2, measuresDone: 1 });
    expect(row(completed('a'), MeasureCancelled({ roadmapId, measureId: 'b', ground: 'REPLACED', order }))).toMatchObject({ measuresTotal: 1, measuresDone: 1 });
    expect(row(completed('a'), MeasureReopened({ roadmapId, measureId: 'a', order }))).toMatchObject({ measuresTotal: 2, measuresDone: 0 });
  });

  it('follows the life of the roadmap and of its stages', () => {
    const stage = { roadmapId, stageId: 's' };
    const statusAfter = (...events: readonly RoadmapEvent[]) => row(...events)?.stages[0]?.status;
    expect(statusAfter(StageStarted(stage), StageCompleted(stage))).toBe('Completed');
    expect(statusAfter(StageStarted(stage), StageCompleted(stage), StageReopened(stage))).toBe('InProgress');
    expect(statusAfter(StageSkipped({ ...stage, order }))).toBe('Skipped');
    expect(row(RoadmapReturnedForRevision({ roadmapId, reason: 'CONTENT' }))?.status).toBe('Draft');
    expect(row(RoadmapCancelled({ roadmapId, ground: 'MISTAKE' }))?.status).toBe('Cancelled');
    expect(row(RoadmapCancelled({ roadmapId, ground: 'MISTAKE' }), RoadmapArchived({ roadmapId }))?.status).toBe('Archived');
  });

  it('shows the findings that are still open', () => {
    const raised = FindingRaised({ roadmapId, findingId: 'f', code: 'RESPONSIBLE_MISSING', measures: ['a'] });
    expect(row(raised)?.findings).toEqual([{ findingId: 'f', code: 'RESPONSIBLE_MISSING', measures: ['a'] }]);
    expect(row(raised, FindingResolved({ roadmapId, findingId: 'f', by: 'RESPONSIBLE_ASSIGNED' }))?.findings).toEqual([]);
  });

  it('says how a roadmap came about, and whether its shifted dates wait for a person', () => {
    const about = { roadmapId, schoolId: 'a', title: 'Карта', academicYear: 2022, zone: 'Asia/Irkutsk', week: 5 };
    const only = (...events: readonly RoadmapEvent[]) => projected(roadmapRegister).given('roadmap-r', events).rows()['r'];
    expect(row()).toMatchObject({ origin: 'TEMPLATE', templateCode: '001', datesToConfirm: false });
    expect(only(RoadmapDrafted(about))).toMatchObject({ origin: 'DRAFT', templateCode: null, measuresTotal: 0, status: 'Draft' });
    expect(only(RoadmapImported({ ...about, institution: 'МБУ ДО «ЦВР»' }))).toMatchObject({ origin: 'IMPORT', sourceInstitution: 'МБУ ДО «ЦВР»' });
    const drawn = RoadmapDrawnFromPrevious({ ...about, previousRoadmapId: 'p', previousAcademicYear: 2021, leftOut: [], datesToConfirm: true });
    expect(only(drawn)).toMatchObject({ origin: 'PREVIOUS', previousRoadmapId: 'p', datesToConfirm: true });
    expect(only(drawn, ShiftedDatesConfirmed({ roadmapId }))).toMatchObject({ datesToConfirm: false, version: 1 });
  });
});
