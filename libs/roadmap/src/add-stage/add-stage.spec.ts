import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { StageAdded } from '../events';
import { draft, reviewed, roadmapId, running } from '../testing/school-history';
import { AddStage } from './add-stage.command';

const asked = { roadmapId, stageId: 'N', no: 3, name: 'Отбор', deadline: 'Май 2022 г.' };
const adding = (input: AddStage = asked, history = draft) => scenario(roadmapCommands).given(...history).when(AddStage, input);

describe('Add a stage', () => {
  it('adds a stage to a draft with its words as they are', () => {
    adding().then(StageAdded({ roadmapId, stageId: 'N', no: 3, name: 'Отбор', deadlineVerbatim: 'Май 2022 г.' }));
  });

  it('ST-4: a section has no dates', () => {
    const { deadline: _deadline, ...undated } = asked;
    adding({ ...undated, section: true }).then(StageAdded({ roadmapId, stageId: 'N', no: 3, name: 'Отбор', deadlineVerbatim: '', section: true }));
    adding({ ...asked, section: true }).rejects('SECTION_HAS_NO_DATES');
  });

  it('refuses a code that is taken, and RM-7: a roadmap that is no draft', () => {
    adding({ ...asked, stageId: 'T' }).rejects('STAGE_EXISTS');
    for (const history of [[], reviewed, running]) adding(asked, history).rejects('ROADMAP_CONTENT_FIXED');
  });
});
