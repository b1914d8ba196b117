import { derivedId } from '@vekha/event-sourcing/identifiers';
import { sealed } from '@vekha/event-sourcing/sealed';
import { MentoringMeetingRequested } from '../meeting-events';
import { after, pair, programmeId, reverse } from '../testing/pair-history';
import { MENTEE, MENTOR } from '../testing/school-people';
import { RequestMeeting } from './request-meeting.command';

const asked = { programmeId, personId: MENTEE };
const requested = { ...asked, meetingId: derivedId('scenario', 'meeting') };

describe('Request a meeting', () => {
  it('TX-09: the mentee asks whenever there is need, without limit (001:L59)', () => {
    after(pair.running).when(RequestMeeting, asked).then(MentoringMeetingRequested(requested));
    const another = MentoringMeetingRequested({ ...requested, meetingId: MENTOR });
    after([...pair.running, another]).when(RequestMeeting, { ...asked, wishedOn: '2023-11-13', topic: 'Трудный класс' }).then(
      MentoringMeetingRequested({ ...requested, wishedOn: '2023-11-13', topic: sealed('topic', 'Трудный класс') }),
    );
  });

  it('MR-7: in reversive mentoring either side asks', () => {
    after(reverse.running).when(RequestMeeting, { programmeId, personId: MENTOR }).then(MentoringMeetingRequested({ ...requested, personId: MENTOR }));
    after(pair.running).when(RequestMeeting, { programmeId, personId: MENTOR }).rejects('NOT_A_MENTEE');
  });

  it('refuses while the programme does not run', () => {
    after(pair.planApproved).when(RequestMeeting, asked).rejects('PROGRAMME_NOT_ACTIVE');
  });
});
