import { sealed } from '@vekha/event-sourcing/sealed';
import { ProgrammeProgressRecorded } from '../plan-events';
import { after, pair, programmeId, today, tomorrow } from '../testing/pair-history';
import { MENTEE, STRANGER } from '../testing/school-people';
import { RecordProgrammeProgress } from './record-programme-progress.command';

const note = 'Уроки разобраны';

describe('Record progress of a programme', () => {
  it('keeps a share or words, of the whole or of one row; the row stays open', () => {
    after(pair.running).when(RecordProgrammeProgress, { programmeId, note }).then(ProgrammeProgressRecorded({ programmeId, asOf: today, aboutId: MENTEE, note: sealed('note', note) }));
    const share = { programmeId, measureId: 'M-1', percent: 40 };
    expect(after(pair.running).when(RecordProgrammeProgress, { ...share, occurredOn: '2023-10-01' }).acceptedEvents()).toEqual([ProgrammeProgressRecorded({ ...share, asOf: '2023-10-01' })]);
  });

  it('refuses an empty word, an unknown row, a stranger, a day to come and a programme that does not run', () => {
    after(pair.running).when(RecordProgrammeProgress, { programmeId }).rejects('PROGRESS_EMPTY');
    after(pair.running).when(RecordProgrammeProgress, { programmeId, measureId: 'M-9', note }).rejects('MEASURE_UNKNOWN');
    after(pair.running).when(RecordProgrammeProgress, { programmeId, note, aboutId: STRANGER }).rejects('NOT_A_PARTICIPANT');
    after(pair.running).when(RecordProgrammeProgress, { programmeId, note, occurredOn: tomorrow }).rejects('DAY_IN_FUTURE');
    after(pair.planApproved).when(RecordProgrammeProgress, { programmeId, note }).rejects('PROGRAMME_NOT_ACTIVE');
  });
});
