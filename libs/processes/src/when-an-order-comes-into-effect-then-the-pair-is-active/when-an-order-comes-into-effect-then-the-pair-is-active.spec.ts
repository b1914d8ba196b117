import { whenAnOrderComesIntoEffectThenThePairIsActive as beginning } from './when-an-order-comes-into-effect-then-the-pair-is-active';

const due = (...rungs: readonly string[]) => ({ aggregate: 'p', category: 'programme', scope: 'school:s', rungs });
const names = (...rungs: readonly string[]) => beginning(due(...rungs)).map(({ command, input }) => [command, input]);

describe('When an order comes into effect, then the pair is active', () => {
  it('activates the pair before it starts the programme', () => {
    expect(names('PROGRAMME/2026-01-12/opening', 'PAIR/2026-01-12/opening')).toEqual([['ActivatePair', { programmeId: 'p' }], ['StartProgramme', { programmeId: 'p' }]]);
  });

  it('starts a programme whose day comes later on that day', () => {
    expect(names('PAIR/2026-01-12/opening')).toEqual([['ActivatePair', { programmeId: 'p' }]]);
    expect(names('PROGRAMME/2026-01-19/opening')).toEqual([['StartProgramme', { programmeId: 'p' }]]);
  });

  it('PR-9: a missing consent is waited for and no trouble', () => {
    expect(beginning(due('PAIR/2026-01-12/opening'))[0]?.unless).toContain('PERSONAL_DATA_CONSENT_MISSING');
  });
});
