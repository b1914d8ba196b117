import { MenteeCompleted } from '../mentee-events';
import { given, inProgramme, matched, personId, PROGRAMME_ID } from '../testing/school-people';
import { CompleteMentee } from './complete-mentee.command';

const asked = { personId, programmeId: PROGRAMME_ID };

describe('Complete the programme of a mentee', () => {
  it('of whoever goes through it, once', () => {
    given(...inProgramme()).when(CompleteMentee, asked).then(MenteeCompleted(asked));
    given(...inProgramme(), MenteeCompleted(asked)).when(CompleteMentee, asked).thenNothing();
  });

  it('refuses another programme, and one that has not begun', () => {
    given(...inProgramme()).when(CompleteMentee, { personId, programmeId: personId }).rejects('MATCH_UNKNOWN');
    given(...matched()).when(CompleteMentee, asked).rejects('MENTEE_TOO_EARLY');
  });
});
