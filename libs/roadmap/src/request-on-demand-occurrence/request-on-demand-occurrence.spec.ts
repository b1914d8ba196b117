import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { ReportResult } from '../report-result/report-result.command';
import { type RoadmapEvent } from '../events';
import { OccurrenceSkipped } from '../occurrence-events';
import { roadmapId, running } from '../testing/school-history';
import { RequestOnDemandOccurrence } from './request-on-demand-occurrence.command';

const asked = { roadmapId, measureId: 'meeting' };
const requesting = (input: RequestOnDemandOccurrence = asked, history = running) =>
  scenario(roadmapCommands).given(...history).by('a-mentee', 'mentee').at('2021-12-01T08:00:00.000Z').when(RequestOnDemandOccurrence, input);

describe('Request an occurrence on demand', () => {
  it('ME-7: adds a meeting within five working days and uses up none of the monthly ones', () => {
    const [requested, scheduled, ...rest] = requesting().acceptedEvents();
    expect([requested?.type, rest]).toEqual(['OnDemandOccurrenceRequested', []]);
    expect(scheduled?.data).toMatchObject({ kind: 'ON_DEMAND', deadline: { start: '2021-12-01', nominalDue: '2021-12-08' } });
    requesting({ ...asked, wanted: '2021-12-03' }).thenAmong('OccurrenceScheduled', expect.objectContaining({ deadline: expect.objectContaining({ nominalDue: '2021-12-03' }) as object }));
  });

  it('ME-7, ME-3: a request still open does not keep the measure from being reported', () => {
    const skipped = running.flatMap(({ type, data }) => (type === 'OccurrenceScheduled' && data.measureId === 'meeting' ? [OccurrenceSkipped({ ...asked, period: data.period, reason: 'NOTHING_TO_DO' })] : []));
    const history = [...running, ...skipped, ...(requesting().acceptedEvents() as readonly RoadmapEvent[])];
    scenario(roadmapCommands).given(...history).at('2021-12-02T08:00:00.000Z').when(ReportResult, { ...asked, occurredOn: '2021-12-01', evidence: [] }).thenAmong('MeasureResultReported', expect.anything());
  });

  it('refuses where no meeting on demand was agreed, and a day that has passed', () => {
    requesting({ ...asked, measureId: 'yearly' }).rejects('NOT_ON_DEMAND');
    requesting({ ...asked, wanted: '2021-11-30' }).rejects('NEW_TERM_REVERSED');
  });
});
