import { PairResumed, PairSuspended } from '../match-events';
import { ProgrammeResumed, ProgrammeSuspended } from '../plan-events';
import { after, pair, programmeId, today } from '../testing/pair-history';
import { MENTOR, mentor, people } from '../testing/school-people';
import { ResumeProgramme } from './resume-programme.command';

const stands = { programmeId, cause: 'QUARANTINE' as const, suspendedOn: today };
const still = [...pair.running, PairSuspended(stands), ProgrammeSuspended(stands)];
const resumed = { programmeId, resumedOn: today };

describe('Resume a programme', () => {
  it('its pair goes on with it', () => {
    after(still).when(ResumeProgramme, { programmeId }).then(PairResumed(resumed), ProgrammeResumed(resumed));
  });

  it('PR-9: not while a personal-data consent is missing', () => {
    expect(after(still, people({ [MENTOR]: mentor({ consents: [] }) })).when(ResumeProgramme, { programmeId }).rejects('PERSONAL_DATA_CONSENT_MISSING').message).toContain('у наставника');
  });

  it('refuses a programme that runs, and a pair at rest whose programme never ran', () => {
    after(pair.running).when(ResumeProgramme, { programmeId }).rejects('PROGRAMME_NOT_SUSPENDED');
    after([...pair.working, PairSuspended(stands)]).when(ResumeProgramme, { programmeId }).rejects('PROGRAMME_NOT_SUSPENDED');
  });
});
