import { MentorMatched, MentorResigned, MentorUnmatched } from '../mentor-events';
import { active, given, personId, PROGRAMME_ID, teacher } from '../testing/school-people';
import { RecordMentorUnmatched } from './record-mentor-unmatched.command';

const asked = { personId, programmeId: PROGRAMME_ID };

describe('Record that a pair of a mentor is over', () => {
  it('frees the place, also of whoever has resigned meanwhile', () => {
    const resigned = MentorResigned({ personId, noticeGivenOn: '2026-03-05', effectiveOn: '2026-03-11', policy: 'LABOUR_CODE_351_8' });
    given(...active(), MentorMatched(asked)).when(RecordMentorUnmatched, asked).then(MentorUnmatched(asked));
    given(...active(), MentorMatched(asked), resigned).when(RecordMentorUnmatched, asked).then(MentorUnmatched(asked));
  });

  it('changes nothing when there is no such pair, and refuses whoever is no mentor', () => {
    given(...active()).when(RecordMentorUnmatched, asked).thenNothing();
    given(teacher).when(RecordMentorUnmatched, asked).rejects('MENTOR_NONE');
  });
});
