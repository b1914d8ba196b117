import { derivedId } from '@vekha/event-sourcing/identifiers';
import { sealed } from '@vekha/event-sourcing/sealed';
import { PairTermChanged } from '../match-events';
import { ProgrammeExtensionProposed, ProgrammeSuspended } from '../plan-events';
import { after, laterOrder, pair, programmeId, today } from '../testing/pair-history';
import { MENTEE, STRANGER } from '../testing/school-people';
import { ProposeProgrammeExtension } from './propose-programme-extension.command';

const asked = { programmeId, personId: MENTEE, form: 'PAPER' as const, until: '2024-05-31' };
const proposed = { ...asked, proposalId: derivedId('scenario', 'proposal') };

describe('Propose to extend a programme', () => {
  it('PP-2: a participant proposes, while it runs or stands still', () => {
    after(pair.running).when(ProposeProgrammeExtension, { ...asked, reason: 'Болел' }).then(ProgrammeExtensionProposed({ ...proposed, reason: sealed('reason', 'Болел') }));
    after([...pair.running, ProgrammeSuspended({ programmeId, cause: 'ABSENCE', suspendedOn: today })]).when(ProposeProgrammeExtension, asked).then(ProgrammeExtensionProposed(proposed));
  });

  it('PP-10: not beyond the pair’s order, until an amending order gives room', () => {
    const beyond = { ...asked, until: '2024-06-30' };
    expect(after(pair.running).when(ProposeProgrammeExtension, beyond).rejects('BEYOND_PAIR_TERM').message).toContain('31.05.2024');
    after([...pair.running, PairTermChanged({ programmeId, endsOn: '2024-06-30', order: laterOrder })]).when(ProposeProgrammeExtension, beyond).then(ProgrammeExtensionProposed({ ...proposed, until: '2024-06-30' }));
  });

  it('refuses a stranger, an earlier end, a second proposal beside an open one and a programme that is over', () => {
    after(pair.running).when(ProposeProgrammeExtension, { ...asked, personId: STRANGER }).rejects('NOT_A_PARTICIPANT');
    after(pair.running).when(ProposeProgrammeExtension, { ...asked, until: '2024-05-24' }).rejects('EXTENSION_NOT_LATER');
    after([...pair.running, ProgrammeExtensionProposed(proposed)]).when(ProposeProgrammeExtension, asked).rejects('PROPOSAL_OPEN');
    after(pair.completed).when(ProposeProgrammeExtension, asked).rejects('PROGRAMME_NOT_UNDER_WAY');
  });
});
