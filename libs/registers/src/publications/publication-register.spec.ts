import { SiteMaterialPublished, SiteMaterialRemoved } from '@vekha/activity/events';
import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { PracticeAnonymised, PracticeRetracted } from '@vekha/practice/events';
import { ProgrammeResultsPublished, ProgrammeResultsWithdrawn } from '@vekha/programme/outcome-events';
import { MENTOR, PROGRAMME, PUPIL, SCHOOL_ID, SCHOOL_SCOPE } from '../testing/people-history';
import { nominated, ofPractice, shownPractice } from '../testing/practice-history';
import { publicationRegister } from './publication-register';

const rows = (stream: string, ...events: Parameters<ReturnType<typeof projected>['given']>[1]) => projected(publicationRegister).given(stream, events, { scope: SCHOOL_SCOPE, occurredOn: '2027-05-25' }).rows();
const material = SiteMaterialPublished({ schoolId: SCHOOL_ID, materialId: 'm', kind: 'NEWS', path: '/news/1', publishedOn: '2027-05-01', shown: [MENTOR] });
const results = ProgrammeResultsPublished({ programmeId: PROGRAMME, schoolId: SCHOOL_ID, mentorId: MENTOR, menteeIds: [PUPIL], publishedOn: '2027-05-10', place: 'SITE_SECTION', named: [MENTOR] });

describe('The register of publications', () => {
  it('shows materials, results and practices alike: where, since when, who is named', () => {
    expect(rows('site', material)['SITE_MATERIAL/m']).toMatchObject({ materialKind: 'NEWS', places: ['/news/1'], publishedOn: '2027-05-01', named: [MENTOR], status: 'Published' });
    expect(rows('programme', results)[`PROGRAMME_RESULTS/${PROGRAMME}`]).toMatchObject({ places: ['SITE_SECTION'], named: [MENTOR] });
    expect(rows('practice', nominated)).toEqual({});
    expect(rows('practice', ...shownPractice)['BEST_PRACTICE/practice']).toMatchObject({ title: 'Кружок за семь встреч', places: ['SITE /practices/1'], named: [MENTOR, PUPIL] });
  });

  it('CO-4: names nobody in what is taken down, and says why', () => {
    const gone = SiteMaterialRemoved({ schoolId: SCHOOL_ID, materialId: 'm', ground: 'OUTDATED', removedOn: '2027-06-01' });
    expect(rows('site', material, gone)['SITE_MATERIAL/m']).toMatchObject({ status: 'Removed', removalGround: 'OUTDATED', removedOn: '2027-06-01', named: [] });
    const withdrawn = ProgrammeResultsWithdrawn({ programmeId: PROGRAMME, cause: 'CONSENT_WITHDRAWN', withdrawnOn: '2027-06-02' });
    expect(rows('programme', results, withdrawn)[`PROGRAMME_RESULTS/${PROGRAMME}`]).toMatchObject({ status: 'Removed', named: [] });
    expect(rows('practice', ...shownPractice, PracticeAnonymised({ ...ofPractice, personId: MENTOR }))['BEST_PRACTICE/practice']?.named).toEqual([PUPIL]);
    expect(rows('practice', ...shownPractice, PracticeRetracted({ ...ofPractice, ground: 'MISTAKE', wasPublished: true }))['BEST_PRACTICE/practice']?.status).toBe('Removed');
    expect(rows('practice', nominated, PracticeRetracted({ ...ofPractice, ground: 'MISTAKE', wasPublished: false }))).toEqual({});
  });
});
