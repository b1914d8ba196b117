import { sealed } from '@vekha/event-sourcing/sealed';
import { TrialMeetingHeld } from '../match-events';
import { after, group, pair, programmeId, today, tomorrow } from '../testing/pair-history';
import { MENTEE, MENTOR, STRANGER } from '../testing/school-people';
import { HoldTrialMeeting } from './hold-trial-meeting.command';

describe('Hold a trial meeting', () => {
  it('PR-10: is optional, and keeps a note about the mentee of the pair', () => {
    after(pair.proposed).when(HoldTrialMeeting, { programmeId }).then(TrialMeetingHeld({ programmeId, heldOn: today }));
    after(pair.proposed).when(HoldTrialMeeting, { programmeId, occurredOn: '2023-09-01', note: 'Понравилось' }).then(
      TrialMeetingHeld({ programmeId, heldOn: '2023-09-01', aboutId: MENTEE, note: sealed('note', 'Понравилось') }),
    );
  });

  it('keeps a note of a group with the mentor, unless somebody is meant', () => {
    after(group.proposed).when(HoldTrialMeeting, { programmeId, note: 'Дружно' }).then(TrialMeetingHeld({ programmeId, heldOn: today, aboutId: MENTOR, note: sealed('note', 'Дружно') }));
    after(group.proposed).when(HoldTrialMeeting, { programmeId, note: 'Дружно', aboutId: STRANGER }).rejects('NOT_A_PARTICIPANT');
  });

  it('is held before the decision, and not tomorrow', () => {
    after(pair.willing).when(HoldTrialMeeting, { programmeId }).rejects('PAIR_NOT_PROPOSED');
    after(pair.proposed).when(HoldTrialMeeting, { programmeId, occurredOn: tomorrow }).rejects('DAY_IN_FUTURE');
  });
});
