import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { OccurrenceHeld, OccurrenceMissed } from '../occurrence-events';
import { roadmapId, running } from '../testing/school-history';
import { RecordOccurrenceHeld } from './record-occurrence-held.command';

const about = { roadmapId, measureId: 'yearly', period: '2021-22' };
const evidence = [{ kind: 'PLAN' as const, date: '2021-10-20' }];
const missed = OccurrenceMissed({ ...about, deadlineVersion: 1, effectiveDue: '2021-11-08', supersedes: [] });
const holding = (occurredOn: string, on: string, history = running, period = about.period) =>
  scenario(roadmapCommands).given(...history).at(`${on}T08:00:00.000Z`).when(RecordOccurrenceHeld, { ...about, period, occurredOn, evidence });
const held = (occurredOn: string, doneLate: boolean, reportedLate: boolean) => OccurrenceHeld({ ...about, occurredOn, evidence, doneLate, reportedLate });

describe('Record that an occurrence was held', () => {
  it('ME-3: keeps the outcome of this occurrence alone', () => {
    holding('2021-10-20', '2021-10-21').then(held('2021-10-20', false, false));
  });

  it('ME-10: done late and told late are two facts; 01.11.2021 was moved to 08.11 by the days off', () => {
    holding('2021-11-09', '2021-11-09').then(held('2021-11-09', true, true));
    holding('2021-11-08', '2021-11-09').then(held('2021-11-08', false, true));
  });

  it('ME-10: held in time and told after it was called missed is reported late, not missed', () => {
    holding('2021-11-08', '2021-11-10', [...running, missed]).then(held('2021-11-08', false, true));
    holding('2021-11-09', '2021-11-10', [...running, missed]).rejects('OCCURRENCE_CLOSED');
  });

  it('refuses what was held already, a day to come, and periods the measure does not have', () => {
    holding('2021-10-20', '2021-10-21', [...running, held('2021-10-19', false, false)]).rejects('OCCURRENCE_CLOSED');
    holding('2021-10-22', '2021-10-21').rejects('DONE_IN_FUTURE');
    for (const period of ['2030-31', 'constructor']) holding('2021-10-20', '2021-10-21', running, period).rejects('OCCURRENCE_UNKNOWN');
  });
});
