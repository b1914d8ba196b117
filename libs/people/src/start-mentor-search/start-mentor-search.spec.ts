import { MentorSearchStarted } from '../mentee-events';
import { given, menteeInBank, needy, personId, searching } from '../testing/school-people';
import { StartMentorSearch } from './start-mentor-search.command';

describe('Start the search for a mentor', () => {
  it('MT-3: with the instant at which people are told that it lasts: 21 days, or what the school has set', () => {
    given(...menteeInBank()).when(StartMentorSearch, { personId }).then(MentorSearchStarted({ personId, since: '2026-03-17', limitDays: 21, stallsAt: '2026-04-07T21:00:00.000Z' }));
    given(...menteeInBank()).knowing({ settings: { searchLimitDays: 7 } }).when(StartMentorSearch, { personId, occurredOn: '2026-03-10' })
      .then(MentorSearchStarted({ personId, since: '2026-03-10', limitDays: 7, stallsAt: '2026-03-17T21:00:00.000Z' }));
  });

  it('begins once, of whoever is in the base, on a day that has come', () => {
    given(...searching()).when(StartMentorSearch, { personId }).thenNothing();
    given(...needy()).when(StartMentorSearch, { personId }).rejects('MENTEE_TOO_EARLY');
    given(...menteeInBank()).when(StartMentorSearch, { personId, occurredOn: '2026-03-18' }).rejects('DAY_IN_FUTURE');
  });
});
