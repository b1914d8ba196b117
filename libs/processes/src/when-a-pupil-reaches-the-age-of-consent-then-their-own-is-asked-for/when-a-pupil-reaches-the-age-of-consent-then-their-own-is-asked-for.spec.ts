import { whenAPupilReachesTheAgeOfConsentThenTheirOwnIsAskedFor as asking } from './when-a-pupil-reaches-the-age-of-consent-then-their-own-is-asked-for';

const born = (birthDate: string) => ({ personId: 'p', birthDate });

describe('When a pupil reaches the age of consent, then their own is asked for (CO-2)', () => {
  it('on the birthday itself and not the day before', () => {
    expect(asking(born('2012-03-18'), '2026-03-17', 14)).toEqual([]);
    expect(asking(born('2012-03-18'), '2026-03-18', 14)).toEqual([{ command: 'StatePersonAge', input: { personId: 'p', birthDate: '2012-03-18' } }]);
  });

  it('of those born on 29 February, on the first of March', () => {
    expect(asking(born('2012-02-29'), '2026-02-28', 14)).toEqual([]);
    expect(asking(born('2012-02-29'), '2026-03-01', 14)).toHaveLength(1);
  });

  it('at the age the school has set', () => {
    expect(asking(born('2012-03-18'), '2026-03-18', 15)).toEqual([]);
    expect(asking(born('2012-03-18'), '2026-03-17', 13)).toHaveLength(1);
  });
});
