import { fold } from '@vekha/event-sourcing/command-catalogue';
import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { noticeCommands } from '../commands';
import { MeasureSuspended } from '../deadline-events';
import type { RoadmapEvent } from '../events';
import { MeasureOpened, MeasureResultReported, ResponsibleAssigned } from '../measure-events';
import { ResponsibleMissingNoticed } from '../notice-events';
import { remindable } from '../notices';
import { roadmap } from '../roadmap';
import { SCHOOL_ID } from '../testing/lyceum-history';
import { approvedOn, roadmapId, running } from '../testing/school-history';
import { NoticeResponsibleMissing } from './notice-responsible-missing.command';

const about = { roadmapId, measureId: 'single' };
const opened = (measureId: string) => MeasureOpened({ roadmapId, measureId, stageId: 'S', deadlineVersion: 1 });
const noticed = ResponsibleMissingNoticed(about);

function telling(history: readonly RoadmapEvent[], asked: object = {}) {
  const when = { actor: { id: 'a-curator', role: 'curator' }, occurredOn: '2021-10-01', recordedAt: '2021-10-01T08:00:00.000Z' };
  const facts = { roadmap: remindable(fold(roadmap, history.map((event) => ({ ...event, ...when })))) };
  return (...said: readonly (typeof noticed)[]) => scenario(noticeCommands).given(...said).knowing(facts).when(NoticeResponsibleMissing, { schoolId: SCHOOL_ID, ...about, ...asked });
}

describe('Notice that nobody is responsible', () => {
  it('ME-2: tells the curator of an open measure without a responsible party, once', () => {
    telling([...running, opened('single')])().then(noticed);
    telling([...running, opened('single')])(noticed).thenNothing();
  });

  it.each([
    ['one that has a responsible party', [...running, opened('whole')], { measureId: 'whole' }],
    ['one that got a responsible party meanwhile', [...running, opened('single'), ResponsibleAssigned({ ...about, responsible: ['curator'] })], {}],
    ['one that has not opened', running, {}],
    ['one that is reported', [...running, opened('single'), MeasureResultReported({ ...about, occurredOn: '2021-10-01', evidence: [], doneLate: false, reportedLate: false })], {}],
    ['one that is suspended', [...running, opened('single'), MeasureSuspended({ ...about, ground: 'QUARANTINE', order: { number: '1', date: '2021-10-01' }, since: '2021-10-01' })], {}],
    ['a roadmap not yet in effect', [...approvedOn('2021-09-09'), opened('single')], {}],
    ['another school', [...running, opened('single')], { schoolId: '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0099' }],
  ])('says nothing of %s', (_what, history, asked) => {
    telling(history, asked)().thenNothing();
  });
});
