import { PairResumed, PairSuspended } from '../match-events';
import { ProgrammeResumed, ProgrammeSuspended } from '../plan-events';
import { after, pair, programmeId, today } from '../testing/pair-history';
import { MENTEE, mentee, people } from '../testing/school-people';
import { ResumePair } from './resume-pair.command';

const stands = { programmeId, cause: 'ABSENCE' as const, suspendedOn: today };
const still = [...pair.running, PairSuspended(stands), ProgrammeSuspended(stands)];
const resumed = { programmeId, resumedOn: today };

describe('Resume a pair', () => {
  it('lets its programme go on with it', () => {
    after(still).when(ResumePair, { programmeId }).then(PairResumed(resumed), ProgrammeResumed(resumed));
    after([...pair.working, PairSuspended(stands)]).when(ResumePair, { programmeId }).then(PairResumed(resumed));
  });

  it('PR-9: not while a personal-data consent is missing', () => {
    after(still, people({ [MENTEE]: mentee({ consents: [] }) })).when(ResumePair, { programmeId }).rejects('PERSONAL_DATA_CONSENT_MISSING');
  });

  it('refuses a pair that works', () => {
    after(pair.running).when(ResumePair, { programmeId }).rejects('PAIR_NOT_SUSPENDED');
  });
});
