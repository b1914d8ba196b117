import { sealed } from '@vekha/event-sourcing/sealed';
import { ProgrammeMeasureAdded } from '../plan-events';
import { after, agreedToPlan, group, pair, programmeId } from '../testing/pair-history';
import { MENTEE, MENTOR, people, STRANGER } from '../testing/school-people';
import { AddProgrammeMeasure } from './add-programme-measure.command';

const text = 'Открытый урок';
const asked = { programmeId, measureId: 'M-3', text, responsible: ['mentee', 'mentor'] };
const term = { status: 'EMPTY' as const, kind: 'Ambiguous', times: [] };
const added = { programmeId, measureId: 'M-3', no: 3, aboutId: MENTEE, ownText: sealed('text', text), responsible: ['mentor' as const, 'mentee' as const] };
const first = (scene: ReturnType<typeof after>) => scene.acceptedEvents()[0] as ReturnType<typeof ProgrammeMeasureAdded>;

describe('Add a measure to a programme', () => {
  it('stands last in the draft; its words are about the mentee of the pair', () => {
    const { data } = first(after(pair.drafted).when(AddProgrammeMeasure, asked));
    expect({ ...data, term }).toMatchObject({ ...added, ownText: expect.anything() });
    expect(data.term).toMatchObject({ status: 'EMPTY', times: [] });
  });

  it('reads the words of its term in the dates of the programme', () => {
    const { data } = first(after(pair.drafted).when(AddProgrammeMeasure, { ...asked, deadline: 'Каждый первый четверг месяца' }));
    expect(data.deadlineVerbatim).toBe('Каждый первый четверг месяца');
    expect(data.term.times[0]?.due).toBe('2023-10-05');
  });

  it('who had agreed to the draft is asked again', () => {
    const history = [...pair.drafted, agreedToPlan(MENTOR)];
    after(history).when(AddProgrammeMeasure, asked).thenAmong('ProgrammeMeasureAdded', first(after(history).when(AddProgrammeMeasure, asked)).data);
  });

  it('in a group, words for all are the mentor’s, unless a member is meant', () => {
    expect(first(after(group.drafted).when(AddProgrammeMeasure, asked)).data.aboutId).toBe(MENTOR);
    expect(first(after(group.drafted).when(AddProgrammeMeasure, { ...asked, aboutId: MENTEE })).data.aboutId).toBe(MENTEE);
    after(group.drafted).when(AddProgrammeMeasure, { ...asked, aboutId: STRANGER }).rejects('NOT_A_PARTICIPANT');
  });

  it('refuses a code in use, strangers as responsible, a programme that is no draft or does not exist', () => {
    after(pair.drafted).when(AddProgrammeMeasure, { ...asked, measureId: 'M-1' }).rejects('MEASURE_EXISTS');
    after(pair.drafted).when(AddProgrammeMeasure, { ...asked, responsible: ['director'] }).rejects('RESPONSIBLE_UNKNOWN');
    after(pair.drafted).when(AddProgrammeMeasure, { ...asked, responsible: [] }).rejects('RESPONSIBLE_UNKNOWN');
    after(pair.planAgreed).when(AddProgrammeMeasure, asked).rejects('PROGRAMME_NOT_DRAFT');
    after(pair.working).when(AddProgrammeMeasure, asked).rejects('PROGRAMME_MISSING');
    after(pair.drafted, { ...people(), school: undefined }).when(AddProgrammeMeasure, asked).rejects('SCHOOL_MISSING');
  });
});
