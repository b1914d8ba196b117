import { sealed } from '@vekha/event-sourcing/sealed';
import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { PairMentorReplaced, TrialMeetingHeld } from '@vekha/programme/match-events';
import { MeetingNoteAdded, MentoringMeetingHeld, MentoringMeetingMissed, MentoringMeetingRequested, MentoringMeetingScheduled } from '@vekha/programme/meeting-events';
import { SpeedMeetingCancelled, SpeedMeetingHeld, SpeedMeetingPlanned } from '@vekha/programme/speed-meeting-events';
import { MENTOR, ORDER, OTHER, PUPIL, SCHOOL_ID, SCHOOL_SCOPE } from '../testing/people-history';
import { activePair, of, ofProgramme, programmeId } from '../testing/programme-history';
import { meetingRegister } from './meeting-register';

const meeting = { ...of, meetingId: 'x' };
const rows = (...events: Parameters<typeof ofProgramme>[1]) => ofProgramme(meetingRegister, [...activePair, ...events]).rows();
const scheduled = MentoringMeetingScheduled({ ...meeting, on: '2026-10-10', at: '15:00', channel: 'IN_PERSON', aboutId: PUPIL, goal: sealed('goal', 'разбор задач') });
const held = MentoringMeetingHeld({ ...meeting, heldOn: '2026-10-11', minutes: 45, channel: 'IN_PERSON', attended: [MENTOR, PUPIL] });

describe('The register of meetings', () => {
  it('follows a meeting from the request to its notes, with who takes part in the programme', () => {
    const asked = MentoringMeetingRequested({ ...meeting, personId: PUPIL, wishedOn: '2026-10-09', topic: sealed('topic', 'трудная тема') });
    expect(rows()).toEqual({});
    expect(rows(asked)['x']).toMatchObject({ status: 'Requested', requestedBy: PUPIL, on: '2026-10-09', topic: { sealed: 'трудная тема' }, mentorId: MENTOR, menteeIds: [PUPIL], sort: 'MEETING', programmeId });
    const noted = MeetingNoteAdded({ ...meeting, aboutId: PUPIL, note: sealed('note', 'справился') });
    expect(rows(asked, scheduled, held, noted)['x']).toMatchObject({
      status: 'Held', on: '2026-10-11', minutes: 45, attended: [MENTOR, PUPIL], goal: { sealed: 'разбор задач' }, notes: [{ aboutId: PUPIL, note: { sealed: 'справился' } }], version: activePair.length + 3,
    });
  });

  it('keeps who missed it and why, trial meetings, and the mentor of the time', () => {
    expect(rows(scheduled, MentoringMeetingMissed({ ...meeting, missedOn: '2026-10-10', absent: [PUPIL], cause: 'ILLNESS' }))['x']).toMatchObject({ status: 'Missed', absent: [PUPIL], missedCause: 'ILLNESS' });
    expect(rows(TrialMeetingHeld({ ...of, heldOn: '2026-09-17' }))[`${programmeId}/trial`]).toMatchObject({ sort: 'TRIAL', status: 'Held', on: '2026-09-17' });
    expect(rows(PairMentorReplaced({ ...of, from: MENTOR, to: OTHER, order: ORDER }), held)['x']?.mentorId).toBe(OTHER);
  });

  it('PR-6: a speed meeting belongs to no programme', () => {
    const planned = SpeedMeetingPlanned({ speedMeetingId: 's', schoolId: SCHOOL_ID, zone: 'Europe/Moscow', mentorId: MENTOR, menteeIds: [PUPIL, OTHER], on: '2026-10-20' });
    const after = (...events: Parameters<ReturnType<typeof projected>['given']>[1]) => projected(meetingRegister).given('speed_meeting-s', [planned, ...events], { scope: SCHOOL_SCOPE }).rows()['s'];
    expect(after()).toMatchObject({ sort: 'SPEED', programmeId: null, status: 'Scheduled', version: 0 });
    expect(after(SpeedMeetingHeld({ speedMeetingId: 's', heldOn: '2026-10-20', attended: [MENTOR], channel: 'IN_PERSON' }))).toMatchObject({ status: 'Held', attended: [MENTOR], version: 1 });
    expect(after(SpeedMeetingCancelled({ speedMeetingId: 's', cause: 'WORK' }))).toMatchObject({ status: 'Cancelled', missedCause: 'WORK' });
  });
});
