import { DraftProgramme } from '../draft-programme/draft-programme.command';
import { PairDissolved } from '../match-events';
import { ProgrammeCancelled } from '../plan-events';
import { after, laterOrder as order, pair, programmeId, tomorrow } from '../testing/pair-history';
import { DissolvePair } from './dissolve-pair.command';

const asked = { programmeId, ground: 'MENTEE_LEFT' as const, order };
const dissolved = PairDissolved({ ...asked, ...pair.sides });

describe('Dissolve a pair', () => {
  it('by order, whether it works already or not', () => {
    after(pair.approved).when(DissolvePair, asked).then(dissolved);
    after(pair.working).when(DissolvePair, asked).then(dissolved);
  });

  it('cancels a programme that has not begun', () => {
    after(pair.planApproved).when(DissolvePair, asked).then(dissolved, ProgrammeCancelled({ programmeId, ground: 'PAIR_DISSOLVED' }));
  });

  it('PP-4: a programme that runs ends with one of the five reasons instead', () => {
    after(pair.running).when(DissolvePair, asked).rejects('PROGRAMME_RUNNING');
  });

  it('refuses what was never approved or is over, and an order of the future', () => {
    after(pair.willing).when(DissolvePair, asked).rejects('PAIR_NOT_WORKING');
    after(pair.completed).when(DissolvePair, asked).rejects('PAIR_NOT_WORKING');
    after(pair.working).when(DissolvePair, { ...asked, order: { number: '1', date: tomorrow } }).rejects('ORDER_IN_FUTURE');
  });

  it('PP-1: a dissolved pair gets no programme', () => {
    after([...pair.working, dissolved]).when(DraftProgramme, { programmeId, plannedStart: '2023-11-10', plannedEnd: '2024-05-24', goals: [] }).rejects('PAIR_NOT_YET_APPROVED');
  });
});
