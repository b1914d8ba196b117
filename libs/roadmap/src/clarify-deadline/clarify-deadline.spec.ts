import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { RoadmapActivated } from '../events';
import { drafted, ROADMAP_ID } from '../testing/lyceum-history';
import { draft, approvedOn, roadmapId, running } from '../testing/school-history';
import { ClarifyDeadline } from './clarify-deadline.command';

const asked = { roadmapId, measureId: 'unclear', reading: 1 };
const clarifying = (input: ClarifyDeadline = asked, history = running) => scenario(roadmapCommands).given(...history).when(ClarifyDeadline, input);
const dates = (start: string, nominalDue: string) => expect.objectContaining({ start, nominalDue }) as object;

describe('Clarify a deadline', () => {
  it('RM-5: takes the reading a person chose, and none by itself', () => {
    clarifying().thenAmong('DeadlineClarified', expect.objectContaining({ measureId: 'unclear', reading: 1, deadline: dates('2021-10-01', '2021-10-31') }));
    clarifying({ ...asked, reading: 3 }).thenAmong('DeadlineClarified', expect.objectContaining({ reading: 3, deadline: dates('2021-10-01', '2022-10-31') }));
  });

  it('makes an occurrence of each window of a reading that has several', () => {
    const events = clarifying({ ...asked, reading: 2 }).acceptedEvents();
    expect(events.flatMap(({ type, data }) => (type === 'OccurrenceScheduled' ? [(data as { period: string }).period] : []))).toEqual(['2021-22', '2022-23']);
  });

  it('takes dates a person named, for what waits for a calendar too', () => {
    clarifying({ roadmapId, measureId: 'quarterly', start: '2021-11-01', due: '2021-11-30' }).thenAmong('DeadlineClarified', expect.objectContaining({ deadline: dates('2021-11-01', '2021-11-30') }));
  });

  it('RM-3: gives an undated row its dates in a draft and resolves the finding about it', () => {
    const undated = drafted('000-6.2');
    const finding = { type: 'FindingRaised', data: { roadmapId: ROADMAP_ID, findingId: 'undated', code: 'DEADLINE_MISSING', measures: ['000-6.2'] } } as const;
    scenario(roadmapCommands).given(...undated, finding).when(ClarifyDeadline, { roadmapId: ROADMAP_ID, measureId: '000-6.2', due: '2024-05-31' })
      .thenAmong('FindingResolved', { roadmapId: ROADMAP_ID, findingId: 'undated', by: 'DEADLINE_CLARIFIED' });
  });

  it('refuses what is clear, a reading that was not offered, dates that are none, and dates in the wrong order', () => {
    clarifying({ ...asked, measureId: 'single' }).rejects('DEADLINE_NOT_TO_CLARIFY');
    expect(clarifying({ ...asked, reading: 5 }).rejects('READING_UNKNOWN').message).toContain('4');
    clarifying({ roadmapId, measureId: 'unclear' }).rejects('CLARIFICATION_INCOMPLETE');
    clarifying({ roadmapId, measureId: 'unclear', start: '2022-02-01', due: '2022-01-01' }).rejects('NEW_TERM_REVERSED');
    clarifying({ ...asked, measureId: 'constructor' }).rejects('MEASURE_UNKNOWN');
  });

  it('works in a draft and in an active roadmap, not between: what the director reads must not change under the pen', () => {
    clarifying(asked, draft).thenAmong('DeadlineClarified', expect.objectContaining({ reading: 1 }));
    clarifying(asked, approvedOn('2021-09-09')).rejects('ROADMAP_NOT_OPEN');
    clarifying(asked, [...approvedOn('2021-09-09'), RoadmapActivated({ roadmapId })]).thenAmong('DeadlineClarified', expect.objectContaining({ reading: 1 }));
  });
});
