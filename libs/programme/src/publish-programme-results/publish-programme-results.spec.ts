import { ProgrammeResultsPublished, ProgrammeResultsWithdrawn } from '../outcome-events';
import { after, group, pair, programmeId, today, tomorrow } from '../testing/pair-history';
import { consent, MENTEE, mentee, mentor, MENTOR, people, SCHOOL_ID, STRANGER } from '../testing/school-people';
import { PublishProgrammeResults } from './publish-programme-results.command';

const asked = { programmeId, place: 'SITE_SECTION' as const };
const published = (...named: readonly string[]) => ProgrammeResultsPublished({ programmeId, schoolId: SCHOOL_ID, ...pair.sides, publishedOn: today, place: 'SITE_SECTION', named });
const shown = (more: object = {}) => ({ consents: [consent('DISSEMINATION', more)] });

describe('Publish the results of a programme', () => {
  it('PP-3: only after completion, and not of a day before it (001:L223)', () => {
    for (const history of [pair.working, pair.planApproved, pair.running, pair.done]) after(history).when(PublishProgrammeResults, asked).rejects('PROGRAMME_NOT_COMPLETED');
    after(pair.completed).when(PublishProgrammeResults, { ...asked, occurredOn: '2023-11-07' }).rejects('PUBLISHED_BEFORE_COMPLETION');
    after(pair.completed).when(PublishProgrammeResults, { ...asked, occurredOn: tomorrow }).rejects('DAY_IN_FUTURE');
  });

  it('PP-7: without a dissemination consent it is published without names', () => {
    after(pair.completed).when(PublishProgrammeResults, asked).then(published());
    after(pair.completed, people({ [MENTOR]: mentor(shown()) })).when(PublishProgrammeResults, asked).then(published(MENTOR));
    after(pair.completed, people({ [MENTOR]: mentor(shown()), [MENTEE]: mentee(shown()) })).when(PublishProgrammeResults, asked).then(published(MENTOR, MENTEE));
  });

  it('PP-7: a consent withdrawn, over, or given later than that day names nobody', () => {
    const of = (more: object) => people({ [MENTOR]: mentor(shown(more)) });
    after(pair.completed, of({ state: 'Withdrawn' })).when(PublishProgrammeResults, asked).then(published());
    after(pair.completed, of({ validUntil: '2023-11-09' })).when(PublishProgrammeResults, asked).then(published());
    const yesterday = { ...published().data, publishedOn: '2023-11-09' };
    after(pair.completed, of({ givenOn: today })).when(PublishProgrammeResults, { ...asked, occurredOn: '2023-11-09' }).then(ProgrammeResultsPublished(yesterday));
  });

  it('PP-7: a name that is asked for needs the consent; one that is not asked for stays out', () => {
    expect(after(group.completed).when(PublishProgrammeResults, { ...asked, named: group.sides.menteeIds as string[] }).rejects('DISSEMINATION_CONSENT_MISSING').message).toContain('2 наставляемых');
    after(pair.completed, people({ [MENTOR]: mentor(shown()), [MENTEE]: mentee(shown()) })).when(PublishProgrammeResults, { ...asked, named: [MENTEE] }).then(published(MENTEE));
    after(pair.completed, people({ [MENTOR]: mentor(shown()) })).when(PublishProgrammeResults, { ...asked, named: [] }).then(published());
    after(pair.completed).when(PublishProgrammeResults, { ...asked, named: [STRANGER] }).rejects('NOT_A_PARTICIPANT');
  });

  it('may be published again after it was taken back', () => {
    after(pair.published).when(PublishProgrammeResults, asked).rejects('PROGRAMME_NOT_COMPLETED');
    after([...pair.published, ProgrammeResultsWithdrawn({ programmeId, cause: 'MISTAKE', withdrawnOn: today })]).when(PublishProgrammeResults, asked).then(published());
  });
});
