import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { outsideEventCommands } from '../commands';
import { announced, EVENT_ID, school, SCHOOL_ID } from '../testing/school-activity';
import { AnnounceRegionalEvent } from './announce-regional-event.command';

const asked = { schoolId: SCHOOL_ID, eventId: EVENT_ID, name: 'Конкурс наставнических пар', kind: 'CONTEST' as const, level: 'REGIONAL' as const, startsOn: '2023-10-01', endsOn: '2023-11-30' };
const announcing = (command: AnnounceRegionalEvent, known: object = { school }) => scenario(outsideEventCommands).knowing(known).when(AnnounceRegionalEvent, command);

describe('Announce an event, a contest or a project', () => {
  it('keeps its level and its days', () => {
    announcing(asked).then(announced);
    announcing({ ...asked, endsOn: asked.startsOn }).acceptedEvents();
  });

  it('refuses an end before the beginning, a school nobody entered, and an id that is taken', () => {
    announcing({ ...asked, endsOn: '2023-09-30' }).rejects('EVENT_REVERSED');
    announcing(asked, {}).rejects('SCHOOL_MISSING');
    scenario(outsideEventCommands).given(announced).knowing({ school }).when(AnnounceRegionalEvent, asked).rejects('EVENT_EXISTS');
  });
});
