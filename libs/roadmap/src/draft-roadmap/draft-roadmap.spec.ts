import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { AddMeasure } from '../add-measure/add-measure.command';
import { AddStage } from '../add-stage/add-stage.command';
import { roadmapCommands } from '../commands';
import { RoadmapDrafted } from '../drafting-events';
import type { RoadmapEvent } from '../events';
import { drafted, lyceum, SCHOOL_ID } from '../testing/lyceum-history';
import { DraftRoadmap } from './draft-roadmap.command';

const plan = { start: '2023-09-01', end: '2024-05-31' };
const asked = { schoolId: SCHOOL_ID, title: 'Карта наставничества', academicYear: 2023, plan };
const drafting = (input: DraftRoadmap = asked, school: object | undefined = lyceum, history: readonly RoadmapEvent[] = []) =>
  scenario(roadmapCommands).given(...history).knowing(school ? { school } : {}).when(DraftRoadmap, input);
const begun = drafting().acceptedEvents() as readonly RoadmapEvent[];
const { roadmapId } = begun[0]?.data ?? { roadmapId: '' };

describe('Draft a roadmap', () => {
  it('begins an empty draft in the zone and the working week of its school', () => {
    drafting().then(RoadmapDrafted({ ...asked, roadmapId, zone: 'Europe/Moscow', week: 5 }));
  });

  it('its rows are read in the period of the plan', () => {
    const staged = scenario(roadmapCommands).given(...begun).when(AddStage, { roadmapId, stageId: '1', no: 1, name: 'Отбор' }).acceptedEvents();
    scenario(roadmapCommands).given(...begun, ...staged)
      .when(AddMeasure, { roadmapId, measureId: '1.1', stageId: '1', text: 'Учёт', documents: [], responsible: ['curator'], control: false, deadline: 'Весь период' })
      .thenAmong('DeadlineParsed', expect.objectContaining({ measureId: '1.1', deadline: expect.objectContaining({ start: '2023-09-01', nominalDue: '2024-05-31' }) as object }));
  });

  it('refuses a period that ends before it begins, and an unknown school', () => {
    drafting({ ...asked, plan: { start: '2024-05-31', end: '2023-09-01' } }).rejects('PLAN_REVERSED');
    scenario(roadmapCommands).knowing({}).when(DraftRoadmap, asked).rejects('SCHOOL_MISSING');
    drafting(asked, lyceum, drafted()).rejects('ROADMAP_EXISTS');
  });
});
