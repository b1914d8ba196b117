import { MentorMatched } from '../mentor-events';
import { active, appointed, given, inBank, personId, PROGRAMME_ID } from '../testing/school-people';
import { RecordMentorMatched } from './record-mentor-matched.command';

const asked = { personId, programmeId: PROGRAMME_ID };

describe('Record that a mentor has a pair', () => {
  it('once per pair, of whoever is appointed or active', () => {
    given(...active()).when(RecordMentorMatched, asked).then(MentorMatched(asked));
    given(...appointed()).when(RecordMentorMatched, asked).then(MentorMatched(asked));
    given(...active(), MentorMatched(asked)).when(RecordMentorMatched, asked).thenNothing();
  });

  it('refuses whoever has no order', () => {
    given(...inBank()).when(RecordMentorMatched, asked).rejects('MENTOR_TOO_EARLY');
  });
});
