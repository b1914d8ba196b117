import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { OccurrenceHeld } from '../occurrence-events';
import { roadmapId, running } from '../testing/school-history';
import { MoveOccurrence } from './move-occurrence.command';

const asked = { roadmapId, measureId: 'meeting', period: '2022-01', due: '2022-01-12', reason: 'NON_WORKING_DAY' as const };
const moving = (input: MoveOccurrence = asked, history = running) => scenario(roadmapCommands).given(...history).when(MoveOccurrence, input);

describe('Move an occurrence', () => {
  it('ME-4: moves this one alone; its period stays, and its term says whence it came', () => {
    const [moved, ...others] = moving().acceptedEvents();
    expect(others).toEqual([]);
    expect(moved?.data).toMatchObject({ period: '2022-01', reason: 'NON_WORKING_DAY', deadline: { version: 2, start: '2022-01-04', nominalDue: '2022-01-12' } });
    moving().thenAmong('OccurrenceMoved', expect.objectContaining({ period: '2022-01' }));
    expect(moving({ ...asked, due: '2021-12-28' }).acceptedEvents()[0]?.data).toMatchObject({ deadline: { start: '2021-12-28', nominalDue: '2021-12-28' } });
  });

  it('refuses the same day, a reversed term, and what is closed or unknown', () => {
    moving({ ...asked, due: '2022-01-04', start: '2022-01-04' }).rejects('NEW_TERM_UNCHANGED');
    moving({ ...asked, start: '2022-01-13' }).rejects('NEW_TERM_REVERSED');
    const held = OccurrenceHeld({ roadmapId, measureId: 'meeting', period: '2022-01', occurredOn: '2022-01-10', evidence: [], doneLate: false, reportedLate: false });
    moving(asked, [...running, held]).rejects('OCCURRENCE_CLOSED');
    moving({ ...asked, period: 'constructor' }).rejects('OCCURRENCE_UNKNOWN');
  });
});
