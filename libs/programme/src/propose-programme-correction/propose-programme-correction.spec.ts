import { derivedId } from '@vekha/event-sourcing/identifiers';
import { sealed } from '@vekha/event-sourcing/sealed';
import { ProgrammeCorrectionProposed, ProgrammeExtensionProposed } from '../plan-events';
import { after, group, pair, programmeId } from '../testing/pair-history';
import { MENTEE, MENTOR, people, STRANGER } from '../testing/school-people';
import { ProposeProgrammeCorrection } from './propose-programme-correction.command';

const asked = { programmeId, personId: MENTOR, willForm: 'PAPER' as const, added: [], removed: [] };
const proposed = { ...asked, proposalId: derivedId('scenario', 'proposal') };
const newRow = { measureId: 'M-3', text: 'Открытый урок', responsible: ['mentee'] };
const proposing = (differently: object, history = pair.running) => after(history).when(ProposeProgrammeCorrection, { ...asked, ...differently });

describe('Propose to correct a programme', () => {
  it('PP-2: plan or form, by a participant', () => {
    proposing({ form: 'HEAD_TEACHER', virtual: true, reason: 'Так удобнее' }).then(ProgrammeCorrectionProposed({ ...proposed, form: 'HEAD_TEACHER', virtual: true, reason: sealed('reason', 'Так удобнее') }));
    proposing({ kind: 'SITUATIONAL', model: 'LEADER_TO_STRUGGLING', removed: ['M-2'] }).then(ProgrammeCorrectionProposed({ ...proposed, kind: 'SITUATIONAL', model: 'LEADER_TO_STRUGGLING', removed: ['M-2'] }));
    const [event] = proposing({ added: [newRow] }).acceptedEvents() as readonly ReturnType<typeof ProgrammeCorrectionProposed>[];
    expect(event?.data.added).toMatchObject([{ measureId: 'M-3', aboutId: MENTEE, responsible: ['mentee'] }]);
  });

  it('says what it changes, of rows that are there and open, or new', () => {
    proposing({}).rejects('CORRECTION_EMPTY');
    proposing({ removed: ['M-9'] }).rejects('MEASURE_UNKNOWN');
    proposing({ removed: ['M-1'] }, pair.done).rejects('CORRECTION_OF_CLOSED');
    proposing({ added: [{ ...newRow, measureId: 'M-1' }] }).rejects('MEASURE_EXISTS');
    proposing({ added: [newRow, newRow] }).rejects('MEASURE_EXISTS');
    proposing({ added: [{ ...newRow, responsible: ['director'] }] }).rejects('RESPONSIBLE_UNKNOWN');
    proposing({ added: [{ ...newRow, aboutId: STRANGER }] }).rejects('NOT_A_PARTICIPANT');
  });

  it('PR-5: never makes a group of a pair or a pair of a group', () => {
    proposing({ kind: 'GROUP' }).rejects('CORRECTION_KIND');
    proposing({ kind: 'TRADITIONAL_ONE_TO_ONE' }, group.running).rejects('CORRECTION_KIND');
    proposing({ kind: 'REVERSE' }).rejects('CORRECTION_KIND');
  });

  it('the dimensions still fit together', () => {
    proposing({ form: 'LOCAL' }).rejects('LOCAL_FORM_UNNAMED');
    proposing({ form: 'HEAD_TEACHER', model: 'LEADER_TO_STRUGGLING' }).rejects('MODEL_OF_TEACHERS');
  });

  it('refuses a stranger, a second proposal, a programme that is over and a school nobody entered', () => {
    proposing({ personId: STRANGER, virtual: true }).rejects('NOT_A_PARTICIPANT');
    const open = ProgrammeExtensionProposed({ programmeId, proposalId: STRANGER, personId: MENTEE, form: 'PAPER', until: '2024-05-31' });
    proposing({ virtual: true }, [...pair.running, open]).rejects('PROPOSAL_OPEN');
    proposing({ virtual: true }, pair.completed).rejects('PROGRAMME_NOT_UNDER_WAY');
    after(pair.running, { ...people(), school: undefined }).when(ProposeProgrammeCorrection, { ...asked, virtual: true }).rejects('SCHOOL_MISSING');
  });
});
