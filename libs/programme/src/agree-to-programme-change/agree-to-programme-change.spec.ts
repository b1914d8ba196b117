import { sealed } from '@vekha/event-sourcing/sealed';
import { PairResumed, PairSuspended, PairTermChanged } from '../match-events';
import {
  ProgrammeChangeAgreed, ProgrammeCorrected, ProgrammeCorrectionProposed, ProgrammeExtended, ProgrammeExtensionProposed, ProgrammeResumed, ProgrammeSuspended,
} from '../plan-events';
import { foldedProgramme } from '../testing/folded-programme';
import { after, group, laterOrder, pair, programmeId, today, tomorrow } from '../testing/pair-history';
import { DOCUMENT_ID as proposalId, MENTEE, mentee, MENTOR, people, SECOND, STRANGER } from '../testing/school-people';
import { AgreeToProgrammeChange } from './agree-to-programme-change.command';

const form = 'PAPER' as const;
const asked = { programmeId, proposalId, personId: MENTEE, form };
const agreed = (personId: string) => ProgrammeChangeAgreed({ programmeId, proposalId, personId, form, agreedOn: today });
const proposed = ProgrammeExtensionProposed({ programmeId, proposalId, personId: MENTOR, form, until: '2024-05-31' });
const extended = ProgrammeExtended({ programmeId, proposalId, until: '2024-05-31', former: '2024-05-24' });
const term = { status: 'EMPTY' as const, kind: 'Ambiguous', times: [] };
const correction = ProgrammeCorrectionProposed({
  programmeId, proposalId, personId: MENTOR, willForm: form, kind: 'SITUATIONAL', removed: ['M-2'],
  added: [{ measureId: 'M-3', aboutId: MENTEE, ownText: sealed('added.0.text', 'Открытый урок'), responsible: ['mentor'], term }],
});
const stands = { programmeId, cause: 'ABSENCE' as const, suspendedOn: today };
const still = [...pair.running, PairSuspended(stands), ProgrammeSuspended(stands)];

describe('Agree to a change of a programme', () => {
  it('PP-2: the last agreement extends the programme in the same decision', () => {
    after([...pair.running, proposed]).when(AgreeToProgrammeChange, asked).then(agreed(MENTEE), extended);
    expect(foldedProgramme([...pair.running, proposed, agreed(MENTEE), extended]).plan).toMatchObject({ end: '2024-05-31', proposal: undefined });
  });

  it('PP-2: in a group the mentor and all mentees must agree', () => {
    after([...group.running, proposed]).when(AgreeToProgrammeChange, asked).then(agreed(MENTEE));
    after([...group.running, proposed, agreed(MENTEE)]).when(AgreeToProgrammeChange, { ...asked, personId: SECOND }).then(agreed(SECOND), extended);
  });

  it('PP-2: a carried correction changes rows and delivery; done rows stay done', () => {
    const corrected = ProgrammeCorrected({ programmeId, proposalId, kind: 'SITUATIONAL', added: ['M-3'], removed: ['M-2'] });
    after([...pair.running, correction]).when(AgreeToProgrammeChange, asked).then(agreed(MENTEE), corrected);
    const state = foldedProgramme([...pair.running, correction, agreed(MENTEE), corrected]);
    expect(state.kind).toBe('SITUATIONAL');
    expect(Object.keys(state.plan?.measures ?? {})).toEqual(['M-1', 'M-3']);
    expect(state.plan?.measures['M-3']).toMatchObject({ no: 3, status: 'Planned' });
  });

  it('a suspended programme goes on with its pair, unless a personal-data consent is missing (PR-9)', () => {
    const resumed = { programmeId, resumedOn: today };
    after([...still, proposed]).when(AgreeToProgrammeChange, asked).then(agreed(MENTEE), extended, PairResumed(resumed), ProgrammeResumed(resumed));
    after([...still, proposed], people({ [MENTEE]: mentee({ consents: [] }) })).when(AgreeToProgrammeChange, asked).then(agreed(MENTEE), extended);
  });

  it('PP-10: an order that has cut the pair’s term since stands in the way', () => {
    const cut = PairTermChanged({ programmeId, endsOn: '2024-05-24', former: '2024-05-31', order: laterOrder });
    after([...pair.running, proposed, cut]).when(AgreeToProgrammeChange, asked).rejects('BEYOND_PAIR_TERM');
  });

  it('changes nothing for who has agreed, and refuses strangers, a day to come and a proposal that is not open', () => {
    after([...pair.running, proposed]).when(AgreeToProgrammeChange, { ...asked, personId: MENTOR }).thenNothing();
    after([...pair.running, proposed]).when(AgreeToProgrammeChange, { ...asked, personId: STRANGER }).rejects('NOT_A_PARTICIPANT');
    after([...pair.running, proposed]).when(AgreeToProgrammeChange, { ...asked, occurredOn: tomorrow }).rejects('DAY_IN_FUTURE');
    after(pair.running).when(AgreeToProgrammeChange, asked).rejects('PROPOSAL_UNKNOWN');
    after(pair.completed).when(AgreeToProgrammeChange, asked).rejects('PROGRAMME_NOT_UNDER_WAY');
  });
});
