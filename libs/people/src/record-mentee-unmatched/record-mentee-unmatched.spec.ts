import { MenteeUnmatched } from '../mentee-events';
import { given, inProgramme, matched, personId, PROGRAMME_ID, searching, teacher } from '../testing/school-people';
import { RecordMenteeUnmatched } from './record-mentee-unmatched.command';
import { StartMentorSearch } from '../start-mentor-search/start-mentor-search.command';

const asked = { personId, programmeId: PROGRAMME_ID };
const unmatched = MenteeUnmatched({ ...asked, since: '2026-03-17', limitDays: 21, stallsAt: '2026-04-07T21:00:00.000Z' });

describe('Record that a mentee is without a pair', () => {
  it('MT-6: leaving a programme is not leaving the bank; MT-3: the search goes on', () => {
    given(...inProgramme()).when(RecordMenteeUnmatched, asked).then(unmatched);
    given(...matched()).when(RecordMenteeUnmatched, asked).then(unmatched);
    given(...matched(), unmatched).when(StartMentorSearch, { personId }).thenNothing();
  });

  it('changes nothing of another pair, and refuses whoever is no mentee', () => {
    given(...searching()).when(RecordMenteeUnmatched, asked).thenNothing();
    given(teacher).when(RecordMenteeUnmatched, asked).rejects('MENTEE_NONE');
  });
});
