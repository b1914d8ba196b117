import { MenteeEnteredProgramme } from '../mentee-events';
import { given, inProgramme, matched, personId, PROGRAMME_ID, searching } from '../testing/school-people';
import { EnterProgramme } from './enter-programme.command';

const asked = { personId, programmeId: PROGRAMME_ID };

describe('Enter a programme', () => {
  it('of whoever has this pair, once', () => {
    given(...matched()).when(EnterProgramme, asked).then(MenteeEnteredProgramme(asked));
    given(...inProgramme()).when(EnterProgramme, asked).thenNothing();
  });

  it('refuses another programme, and whoever has no pair', () => {
    given(...matched()).when(EnterProgramme, { personId, programmeId: personId }).rejects('MATCH_UNKNOWN');
    given(...searching()).when(EnterProgramme, asked).rejects('MENTEE_TOO_EARLY');
  });
});
