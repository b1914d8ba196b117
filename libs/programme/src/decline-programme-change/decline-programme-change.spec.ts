import { sealed } from '@vekha/event-sourcing/sealed';
import { ProgrammeChangeDeclined, ProgrammeExtensionProposed } from '../plan-events';
import { foldedProgramme } from '../testing/folded-programme';
import { after, group, pair, programmeId, today, tomorrow } from '../testing/pair-history';
import { DOCUMENT_ID as proposalId, MENTOR, SECOND, STRANGER } from '../testing/school-people';
import { DeclineProgrammeChange } from './decline-programme-change.command';

const asked = { programmeId, proposalId, personId: SECOND };
const proposed = ProgrammeExtensionProposed({ programmeId, proposalId, personId: MENTOR, form: 'PAPER', until: '2024-05-31' });
const declined = ProgrammeChangeDeclined({ ...asked, declinedOn: today });

describe('Decline a change of a programme', () => {
  it('PP-2: one refusal ends the proposal, and the programme goes on as it was', () => {
    after([...group.running, proposed]).when(DeclineProgrammeChange, { ...asked, reason: 'Уезжаю' }).then(ProgrammeChangeDeclined({ ...declined.data, reason: sealed('reason', 'Уезжаю') }));
    expect(foldedProgramme([...group.running, proposed, declined]).plan).toMatchObject({ proposal: undefined, end: '2024-05-24', status: 'Active' });
  });

  it('its author may take it back', () => {
    after([...group.running, proposed]).when(DeclineProgrammeChange, { ...asked, personId: MENTOR }).then(ProgrammeChangeDeclined({ ...declined.data, personId: MENTOR }));
  });

  it('refuses strangers, a day to come, what is not proposed and a programme that is over', () => {
    after([...group.running, proposed]).when(DeclineProgrammeChange, { ...asked, personId: STRANGER }).rejects('NOT_A_PARTICIPANT');
    after([...group.running, proposed]).when(DeclineProgrammeChange, { ...asked, occurredOn: tomorrow }).rejects('DAY_IN_FUTURE');
    after([...group.running, proposed, declined]).when(DeclineProgrammeChange, asked).rejects('PROPOSAL_UNKNOWN');
    after(pair.completed).when(DeclineProgrammeChange, asked).rejects('PROGRAMME_NOT_UNDER_WAY');
  });
});
