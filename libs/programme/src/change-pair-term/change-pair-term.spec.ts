import { PairTermChanged } from '../match-events';
import { after, laterOrder as order, pair, programmeId, tomorrow } from '../testing/pair-history';
import { ChangePairTerm } from './change-pair-term.command';

const asked = { programmeId, endsOn: '2024-08-31', order };

describe('Change the term of a pair', () => {
  it('PP-10: an amending order gives the programme room', () => {
    after(pair.running).when(ChangePairTerm, asked).then(PairTermChanged({ programmeId, endsOn: '2024-08-31', former: '2024-05-31', order }));
    after(pair.running).when(ChangePairTerm, { ...asked, endsOn: '2024-05-31' }).thenNothing();
  });

  it('PP-10: never leaves the programme outside', () => {
    after(pair.running).when(ChangePairTerm, { ...asked, endsOn: '2024-05-23' }).rejects('PAIR_TERM_BEFORE_PROGRAMME_END');
    after(pair.running).when(ChangePairTerm, { ...asked, endsOn: '2024-05-24' }).then(PairTermChanged({ programmeId, endsOn: '2024-05-24', former: '2024-05-31', order }));
  });

  it('refuses a pair without an order or at its end, an end before the beginning, an order of the future', () => {
    after(pair.willing).when(ChangePairTerm, asked).rejects('PAIR_NOT_WORKING');
    after(pair.completed).when(ChangePairTerm, asked).rejects('PAIR_NOT_WORKING');
    after(pair.approved).when(ChangePairTerm, { ...asked, endsOn: '2023-09-01' }).rejects('TERM_REVERSED');
    after(pair.approved).when(ChangePairTerm, { ...asked, order: { number: '1', date: tomorrow } }).rejects('ORDER_IN_FUTURE');
  });
});
