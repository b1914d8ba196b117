import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { PracticeAnonymised, PracticePublicationExtended, PracticeRetracted, PracticeReturned } from '@vekha/practice/events';
import { MENTOR, PROGRAMME, PUPIL, SCHOOL_SCOPE } from '../testing/people-history';
import { described, nominated, ofPractice, reviewed, shownPractice } from '../testing/practice-history';
import { bestPracticeRegister } from './best-practice-register';

const row = (...events: Parameters<ReturnType<typeof projected>['given']>[1]) => projected(bestPracticeRegister).given('practice-practice', events, { scope: SCHOOL_SCOPE, occurredOn: '2027-05-25' }).rows()['practice'];

describe('The register of best practices', () => {
  it('BP-1, BP-3: shows where a practice comes from, what it says (sealed) and what the council found', () => {
    expect(row(nominated, described)).toMatchObject({ authors: [MENTOR], origin: 'FINAL_EVENT', sourceProgrammeId: PROGRAMME, shown: [PUPIL], annotation: { sealed: 'как это было' }, status: 'Described' });
    expect(row(nominated, described, reviewed)).toMatchObject({ status: 'Reviewed', reviewedOn: '2027-05-25', minutesNumber: '5', namesPersons: true });
    expect(row(nominated, described, reviewed, PracticeReturned(ofPractice))).toMatchObject({ status: 'Nominated', reviewedOn: null });
  });

  it('BP-4, BP-5: names fewer people after a withdrawal, and nobody once it is retracted', () => {
    expect(row(...shownPractice, PracticePublicationExtended({ ...ofPractice, channels: [{ channel: 'MUNICIPAL' }] }))).toMatchObject({ status: 'Published', publishedOn: '2027-05-25', publishedAt: [{ channel: 'SITE' }, { channel: 'MUNICIPAL' }], named: [MENTOR, PUPIL], version: 5 });
    expect(row(...shownPractice, PracticeAnonymised({ ...ofPractice, personId: PUPIL }))?.named).toEqual([MENTOR]);
    expect(row(...shownPractice, PracticeRetracted({ ...ofPractice, ground: 'CONSENT_WITHDRAWN', wasPublished: true }))).toMatchObject({ status: 'Retracted', named: [], retractionGround: 'CONSENT_WITHDRAWN', until: '2027-05-25' });
  });
});
