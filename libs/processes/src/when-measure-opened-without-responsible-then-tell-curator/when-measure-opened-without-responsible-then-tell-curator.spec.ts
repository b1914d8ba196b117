import { send } from '@vekha/event-sourcing/process-manager';
import { policy } from '@vekha/event-sourcing/testing/process-scenario';
import { MeasureAmended, MeasureBecameOverdue, MeasureOpened, MeasurePlanned, ResponsibleAssigned } from '@vekha/roadmap/measure-events';
import { NoticeResponsibleMissing } from '@vekha/roadmap/notice-responsible-missing/notice-responsible-missing.command';
import { whenMeasureOpenedWithoutResponsibleThenTellCurator as telling } from './when-measure-opened-without-responsible-then-tell-curator';

const about = { roadmapId: '7d0c1c3e-3c59-4e0e-9d57-0a0d5c6f0001', measureId: '004-1.1' };
const planned = (...responsible: readonly string[]) => MeasurePlanned({ ...about, stageId: '004-1', text: 'Приказ', parts: [], documents: [], responsible, control: false });
const opened = MeasureOpened({ ...about, stageId: '004-1', deadlineVersion: 1 });
const overdue = (...supersedes: readonly string[]) => MeasureBecameOverdue({ ...about, stageId: '004-1', deadlineVersion: 1, effectiveDue: '2023-10-02', supersedes });
const schoolId = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
const ofSchool = () => policy(telling, { scope: `school:${schoolId}` });
const notice = send(NoticeResponsibleMissing, { schoolId, ...about });

describe('When a measure opens without a responsible party, then tell the curator (ME-2)', () => {
  it('asks for the notice when nobody is responsible', () => {
    ofSchool().given(planned()).when(opened).thenSends(notice);
  });

  it('asks for it also when the measure opens already overdue, and not again when it becomes overdue later', () => {
    ofSchool().given(planned()).when(overdue('opening', 'due')).thenSends(notice);
    ofSchool().given(planned(), opened).when(overdue('due')).thenNothing();
  });

  it('asks for nothing when somebody is responsible, from the beginning, by assignment or by an amending order', () => {
    ofSchool().given(planned('curator')).when(opened).thenNothing();
    ofSchool().given(planned(), ResponsibleAssigned({ ...about, responsible: ['curator'] })).when(opened).thenNothing();
    ofSchool().given(planned(), MeasureAmended({ ...about, responsible: ['curator'] })).when(opened).thenNothing();
  });
});
