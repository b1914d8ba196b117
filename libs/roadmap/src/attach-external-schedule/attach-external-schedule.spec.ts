import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import type { RoadmapEvent } from '../events';
import { roadmapId, reviewed, running } from '../testing/school-history';
import { AttachExternalSchedule } from './attach-external-schedule.command';

const asked = { roadmapId, measureId: 'schedule', document: { kind: 'PLAN' as const, number: '7', date: '2021-09-20' }, times: [{ due: '2021-12-10' }, { start: '2021-10-01', due: '2021-10-15' }] };
const attaching = (input: AttachExternalSchedule = asked, history = running) => scenario(roadmapCommands).given(...history).when(AttachExternalSchedule, input);
const scheduled = (events: readonly { type: string; data: unknown }[]) => events.flatMap(({ type, data }) => (type === 'OccurrenceScheduled' ? [data as { period: string; kind: string }] : [])).map(({ period, kind }) => `${kind} ${period}`);

describe('Attach an external schedule', () => {
  it('DL-06: its dates become occurrences, the document is named, and the row is scheduled', () => {
    const events = attaching().acceptedEvents();
    expect(events[0]).toMatchObject({ type: 'ExternalScheduleAttached', data: { document: asked.document, deadline: { start: '2021-10-01', nominalDue: '2021-12-10' } } });
    expect(scheduled(events)).toEqual(['EXTERNAL 2021-12-10', 'EXTERNAL 2021-10-15']);
    attaching().thenAmong('ExternalScheduleAttached', expect.anything());
  });

  it('a later schedule adds the dates it names anew and changes none', () => {
    const history = [...running, ...(attaching().acceptedEvents() as readonly RoadmapEvent[])];
    const events = attaching({ ...asked, times: [...asked.times, { due: '2022-02-10' }] }, history).acceptedEvents();
    expect(scheduled(events)).toEqual(['EXTERNAL 2022-02-10']);
    attaching(asked, history).rejects('SCHEDULE_UNCHANGED');
  });

  it('refuses a row whose dates are its own, a schedule without dates or with dates in the wrong order, and a roadmap under review', () => {
    attaching({ ...asked, measureId: 'single' }).rejects('NOT_AN_EXTERNAL_SCHEDULE');
    attaching({ ...asked, measureId: 'constructor' }).rejects('MEASURE_UNKNOWN');
    attaching({ ...asked, times: [] }).rejects('SCHEDULE_EMPTY');
    attaching({ ...asked, times: [{ start: '2021-12-01', due: '2021-11-01' }] }).rejects('NEW_TERM_REVERSED');
    attaching(asked, reviewed).rejects('ROADMAP_NOT_OPEN');
  });
});
