import { send } from '@vekha/event-sourcing/process-manager';
import { policy } from '@vekha/event-sourcing/testing/process-scenario';
import { MentorMatched, MentorRecalled, MentorResigned, MentorSuspended, MentorUnmatched } from '@vekha/people/mentor-events';
import { SeekReplacement } from '@vekha/programme/seek-replacement/seek-replacement.command';
import { whenAMentorIsReleasedThenAReplacementIsSought as replacing } from './when-a-mentor-is-released-then-a-replacement-is-sought';

const personId = 'mentor';
const order = { number: '12-К', date: '2026-03-02' };
const notice = { noticeGivenOn: '2026-03-02', effectiveOn: '2026-03-06', policy: 'TK-351.8' };
const matched = (programmeId: string) => MentorMatched({ personId, programmeId });
const seek = (programmeId: string, cause: SeekReplacement['cause']) => send(SeekReplacement, { programmeId, mentorId: personId, cause }, { unless: ['PAIR_CLOSED', 'NOT_THE_MENTOR'] });

describe('When a mentor is released, then a replacement is sought (MR-6)', () => {
  it('for each pair the mentor leads, and for none that is over', () => {
    policy(replacing).given(matched('a'), matched('b'), matched('c'), MentorUnmatched({ personId, programmeId: 'b' })).when(MentorRecalled({ personId, ...notice, order }))
      .thenSends(seek('a', 'MENTOR_RELEASED'), seek('c', 'MENTOR_RELEASED'));
  });

  it('CO-5: says when it was the consent to the assignment that was withdrawn', () => {
    policy(replacing).given(matched('a')).when(MentorResigned({ personId, ...notice, consentId: 'consent' })).thenSends(seek('a', 'CONSENT_WITHDRAWN'));
    policy(replacing).given(matched('a')).when(MentorResigned({ personId, ...notice })).thenSends(seek('a', 'MENTOR_RELEASED'));
  });

  it('also for as long as the mentor is suspended', () => {
    policy(replacing).given(matched('a')).when(MentorSuspended({ personId, order, since: '2026-03-02' })).thenSends(seek('a', 'MENTOR_SUSPENDED'));
  });

  it('sends nothing for a mentor without a pair', () => {
    policy(replacing).given().when(MentorRecalled({ personId, ...notice, order })).thenNothing();
  });
});
