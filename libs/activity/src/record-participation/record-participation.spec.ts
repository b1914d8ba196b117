import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { outsideEventCommands } from '../commands';
import { RepresentativeParticipationRecorded } from '../events';
import { announced, EVENT_ID, OTHER_SCHOOL_ID, PERSON_ID, SCHOOL_ID, silent } from '../testing/school-activity';
import { RecordParticipation } from './record-participation.command';

const asked = { eventId: EVENT_ID, personId: PERSON_ID, occurredOn: '2023-11-10', result: 'PARTICIPANT' as const };
const recorded = (result: 'PARTICIPANT' | 'WINNER') => RepresentativeParticipationRecorded({ eventId: EVENT_ID, schoolId: SCHOOL_ID, level: 'REGIONAL', personId: PERSON_ID, participatedOn: '2023-11-10', result });
const recording = (command: RecordParticipation = asked, person: object | undefined = silent, history = [announced]) =>
  scenario(outsideEventCommands).given(...history).knowing({ person }).when(RecordParticipation, command);

describe('Record a representative’s participation', () => {
  it('IND-05: keeps the person by id with level, day and result (001:L259)', () => {
    recording().then(recorded('PARTICIPANT'));
  });

  it('a result that comes later replaces the earlier word about the same person', () => {
    scenario(outsideEventCommands).given(announced, recorded('PARTICIPANT')).knowing({ person: silent }).when(RecordParticipation, { ...asked, result: 'WINNER' }).then(recorded('WINNER'));
    scenario(outsideEventCommands).given(announced, recorded('PARTICIPANT')).knowing({ person: silent }).when(RecordParticipation, asked).thenNothing();
  });

  it('refuses a person of another school as one nobody knows', () => {
    recording(asked, { ...silent, schoolId: OTHER_SCHOOL_ID }).rejects('PERSON_UNKNOWN');
    scenario(outsideEventCommands).given(announced).knowing({}).when(RecordParticipation, asked).rejects('PERSON_UNKNOWN');
  });

  it('refuses a day outside the event, a day to come, and an event nobody announced', () => {
    recording({ ...asked, occurredOn: '2023-09-30' }).rejects('PARTICIPATED_OUTSIDE');
    recording({ ...asked, occurredOn: '2023-12-01' }).at('2023-12-05T00:00:00.000Z').rejects('PARTICIPATED_OUTSIDE');
    recording({ ...asked, occurredOn: '2023-11-11' }).rejects('PARTICIPATED_IN_FUTURE');
    recording(asked, silent, []).rejects('EVENT_MISSING');
  });
});
