import { MenteeMatched } from '../mentee-events';
import { given, matched, menteeInBank, needy, personId, PROGRAMME_ID, searching } from '../testing/school-people';
import { RecordMenteeMatched } from './record-mentee-matched.command';

const asked = { personId, programmeId: PROGRAMME_ID };

describe('Record that a mentee has a pair', () => {
  it('of whoever is in the base or searching, once', () => {
    given(...searching()).when(RecordMenteeMatched, asked).then(MenteeMatched(asked));
    given(...menteeInBank()).when(RecordMenteeMatched, asked).then(MenteeMatched(asked));
    given(...matched()).when(RecordMenteeMatched, asked).thenNothing();
  });

  it('refuses a second pair, and whoever is not in the base', () => {
    given(...matched()).when(RecordMenteeMatched, { personId, programmeId: personId }).rejects('MENTEE_HAS_MATCH');
    given(...needy()).when(RecordMenteeMatched, asked).rejects('MENTEE_TOO_EARLY');
  });
});
