import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { menteeListCommands } from '../commands';
import { MenteeListReviewed } from '../mentee-events';
import { NOW, school, SCHOOL_ID } from '../testing/school-people';
import { ReviewMenteeList } from './review-mentee-list.command';

const asked = { schoolId: SCHOOL_ID, occurredOn: '2026-03-16', stayed: 11, left: 2 };
const reviewed = MenteeListReviewed({ schoolId: SCHOOL_ID, zone: school.zone, academicYear: 2025, reviewedOn: '2026-03-16', stayed: 11, left: 2 });
const reviewing = (...history: (typeof reviewed)[]) => scenario(menteeListCommands).given(...history).at(NOW).knowing({ school });

describe('Review the list of mentees', () => {
  it('MT-4: is recorded with the academic year it counts for, and more than once if need be', () => {
    reviewing().when(ReviewMenteeList, asked).then(reviewed);
    reviewing(reviewed).when(ReviewMenteeList, asked).thenNothing();
    reviewing(reviewed).when(ReviewMenteeList, { ...asked, occurredOn: '2026-03-17', minutes: { number: '4', date: '2026-03-17' } })
      .then(MenteeListReviewed({ ...reviewed.data, reviewedOn: '2026-03-17', minutes: { number: '4', date: '2026-03-17' } }));
  });

  it('refuses a school nobody has entered, and a day that has not come', () => {
    reviewing().knowing({}).when(ReviewMenteeList, asked).rejects('SCHOOL_MISSING');
    reviewing().when(ReviewMenteeList, { ...asked, occurredOn: '2026-03-18' }).rejects('DAY_IN_FUTURE');
  });
});
