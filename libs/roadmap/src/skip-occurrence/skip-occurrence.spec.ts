import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { OccurrenceSkipped } from '../occurrence-events';
import { approvedOn, roadmapId, running } from '../testing/school-history';
import { SkipOccurrence } from './skip-occurrence.command';

const asked = { roadmapId, measureId: 'meeting', period: '2022-01', reason: 'SCHOOL_HOLIDAY' as const };
const skipping = (input = asked, history = running) => scenario(roadmapCommands).given(...history).when(SkipOccurrence, input);

describe('Skip an occurrence', () => {
  it('leaves this one out, for a reason', () => {
    skipping().then(OccurrenceSkipped(asked));
  });

  it('refuses what is closed or unknown, and a roadmap that does not run', () => {
    skipping(asked, [...running, OccurrenceSkipped(asked)]).rejects('OCCURRENCE_CLOSED');
    skipping({ ...asked, period: '2030-01' }).rejects('OCCURRENCE_UNKNOWN');
    skipping(asked, approvedOn('2021-09-09')).rejects('ROADMAP_NOT_ACTIVE');
  });
});
