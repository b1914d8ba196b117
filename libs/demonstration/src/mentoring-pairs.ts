import { ActivatePair } from '@vekha/programme/activate-pair/activate-pair.command';
import { AgreeProgramme } from '@vekha/programme/agree-programme/agree-programme.command';
import { AgreeToPair } from '@vekha/programme/agree-to-pair/agree-to-pair.command';
import { AgreeToProgrammeChange } from '@vekha/programme/agree-to-programme-change/agree-to-programme-change.command';
import { ApproveProgramme } from '@vekha/programme/approve-programme/approve-programme.command';
import { AssignPair } from '@vekha/programme/assign-pair/assign-pair.command';
import { CancelProgramme } from '@vekha/programme/cancel-programme/cancel-programme.command';
import { CompleteProgrammeMeasure } from '@vekha/programme/complete-programme-measure/complete-programme-measure.command';
import { CompleteProgramme } from '@vekha/programme/complete-programme/complete-programme.command';
import { DeclinePair } from '@vekha/programme/decline-pair/decline-pair.command';
import { DissolvePair } from '@vekha/programme/dissolve-pair/dissolve-pair.command';
import { DraftProgramme } from '@vekha/programme/draft-programme/draft-programme.command';
import { HoldMentoringMeeting } from '@vekha/programme/hold-mentoring-meeting/hold-mentoring-meeting.command';
import { HoldSpeedMeeting } from '@vekha/programme/hold-speed-meeting/hold-speed-meeting.command';
import { HoldTrialMeeting } from '@vekha/programme/hold-trial-meeting/hold-trial-meeting.command';
import { PlanSpeedMeeting } from '@vekha/programme/plan-speed-meeting/plan-speed-meeting.command';
import { ProposePair } from '@vekha/programme/propose-pair/propose-pair.command';
import { ProposeProgrammeExtension } from '@vekha/programme/propose-programme-extension/propose-programme-extension.command';
import { PublishProgrammeResults } from '@vekha/programme/publish-programme-results/publish-programme-results.command';
import { RecordProgrammeOutcome } from '@vekha/programme/record-programme-outcome/record-programme-outcome.command';
import { StartProgramme } from '@vekha/programme/start-programme/start-programme.command';
import { SubmitMentorReport } from '@vekha/programme/submit-mentor-report/submit-mentor-report.command';
import { SuspendProgramme } from '@vekha/programme/suspend-programme/suspend-programme.command';
import { does, type Steps } from './mentoring-words';
import { type Day, the } from './story';

/** A mentor with a mentee or several; the pair is named by its mentor and first mentee. */
export interface Match {
  readonly mentor: string;
  readonly mentees: readonly string[];
  readonly form?: ProposePair['form'];
  readonly kind?: ProposePair['kind'];
  readonly virtual?: boolean;
}

const named = ({ mentor, mentees }: Match): string => `${mentor} — ${mentees[0] ?? ''}`;
const programme = (match: Match) => ({ programmeId: the(named(match)) });
const everybody = ({ mentor, mentees }: Match): readonly string[] => [mentor, ...mentees].map(the);

export function proposed(on: Day, match: Match): Steps {
  const { mentor, mentees, form = 'TEACHER_TEACHER', kind = mentees.length > 1 ? 'GROUP' : 'TRADITIONAL_ONE_TO_ONE', virtual = false } = match;
  const areas = kind === 'REVERSE' ? { subjectAreas: everybody(match).map((personId, index) => ({ personId, area: index === 0 ? 'методика урока' : 'цифровые средства' })) } : {};
  const matching = { score: 55 + 5 * mentees.length, aim: 'BEST_SCORE' as const, alternatives: [], reason: 'Общий предмет и свободное время' };
  return [does(on, 'curator', ProposePair, { schoolId: the('school'), form, kind, virtual, mentorId: the(mentor), menteeIds: mentees.map(the), ...areas, matching }, { name: named(match), word: 'programme' })];
}

export const tried = (on: Day, match: Match): Steps => [does(on, 'curator', HoldTrialMeeting, { ...programme(match), occurredOn: on })];
export const declined = (on: Day, match: Match): Steps => [does(on, 'curator', DeclinePair, { ...programme(match), personId: the(match.mentees[0] ?? ''), reason: 'Нет общего свободного времени' })];

/** Everybody agrees, the director assigns, the pair begins to work. */
export const assigned = (on: Day, match: Match, orderNumber: string): Steps => [
  ...everybody(match).map((personId) => does(on, 'curator', AgreeToPair, { ...programme(match), personId, form: 'PAPER' })),
  does(on, 'director', AssignPair, { ...programme(match), order: { number: orderNumber, date: on }, startsOn: on, endsOn: 'T+90' }),
  does(on, 'curator', ActivatePair, programme(match)),
];
export const dissolved = (on: Day, match: Match, orderNumber: string): Steps => [
  does(on, 'director', DissolvePair, { ...programme(match), ground: 'MUTUAL_WISH', order: { number: orderNumber, date: on } }),
];

/** An approved programme begins by itself on the day it is planned to: on that of the draft when none is said. */
export const drafted = (on: Day, match: Match, plannedStart: Day = on): Steps => [
  does(on, 'mentor', DraftProgramme, {
    ...programme(match), templateCode: '001-programme', plannedStart, plannedEnd: 'T+40', goals: match.mentees.map((each) => ({ menteeId: the(each), goal: 'Вести занятие уверенно и без подсказок' })),
  }),
];
export const agreed = (on: Day, match: Match): Steps => everybody(match).map((personId) => does(on, 'curator', AgreeProgramme, { ...programme(match), personId, form: 'PAPER' }));
export const approved = (on: Day, match: Match): Steps => [does(on, 'curator', ApproveProgramme, programme(match))];
export const cancelled = (on: Day, match: Match): Steps => [does(on, 'curator', CancelProgramme, { ...programme(match), ground: 'PARTICIPANT_LEFT' })];

/** Drafted, agreed by all and approved on one day, begun on it, with a first meeting. */
export const begun = (on: Day, match: Match): Steps => [
  ...drafted(on, match), ...agreed(on, match), ...approved(on, match), does(on, 'curator', StartProgramme, programme(match)), ...met(on, match),
];
export const met = (on: Day, match: Match): Steps => [
  does(on, 'mentor', HoldMentoringMeeting, { ...programme(match), channel: match.virtual === true ? 'VIDEO' : 'IN_PERSON', attended: everybody(match), minutes: 45, goal: 'Разобрать ближайшее занятие' }),
];
export const suspended = (on: Day, match: Match): Steps => [does(on, 'curator', SuspendProgramme, { ...programme(match), cause: 'ABSENCE' })];

export const extended = (on: Day, match: Match): Steps => [
  does(on, 'mentor', ProposeProgrammeExtension, { ...programme(match), personId: the(match.mentor), form: 'PAPER', until: 'T+60', reason: 'Часть встреч пропала из-за карантина' }, { name: `extension of ${named(match)}`, word: 'proposal' }),
  ...match.mentees.map((mentee) => does(on, 'curator', AgreeToProgrammeChange, { ...programme(match), proposalId: the(`extension of ${named(match)}`), personId: the(mentee), form: 'PAPER' })),
];

type Reason = CompleteProgramme['reason'];

/** For one of the five reasons, with what it asks for; the mentor reports, the outcome is recorded. */
export function completed(on: Day, match: Match, reason: Reason): Steps {
  const rows = reason === 'PLAN_FULFILLED' ? [1, 2, 3, 4, 5, 6, 7].map((row) => does(on, 'mentor', CompleteProgrammeMeasure, { ...programme(match), measureId: `001-P${row}` })) : [];
  const circumstances = { circumstances: 'Стороны договорились закончить работу раньше', aboutId: the(match.mentor) };
  const grounds = {
    PLAN_FULFILLED: {},
    MENTOR_INITIATIVE: { initiatorId: the(match.mentor), ...circumstances },
    MENTEE_INITIATIVE: { initiatorId: the(match.mentees[0] ?? ''), ...circumstances },
    MUTUAL_DECISION: { agreements: everybody(match).map((personId) => ({ personId, form: 'PAPER' as const, givenOn: on })), ...circumstances },
    CURATOR_INITIATIVE: { ground: 'FORCE_MAJEURE' as const, ...circumstances },
  };
  return [
    ...rows,
    does(on, 'curator', CompleteProgramme, { ...programme(match), reason, ...grounds[reason] }),
    does(on, 'mentor', SubmitMentorReport, { ...programme(match), personId: the(match.mentor), report: 'Встречи проведены, занятия разобраны' }),
    does(on, 'curator', RecordProgrammeOutcome, { ...programme(match), outcomes: match.mentees.map((each) => ({ menteeId: the(each), result: reason === 'PLAN_FULFILLED' ? ('ACHIEVED' as const) : ('PARTLY' as const) })) }),
  ];
}

export const published = (on: Day, match: Match, byName: readonly string[]): Steps => [
  does(on, 'curator', PublishProgrammeResults, { ...programme(match), place: 'SITE_SECTION', named: byName.map(the), occurredOn: on }),
];

/** One meeting, no pair and no programme. */
export function speedMeeting(on: Day, mentor: string, mentees: readonly string[]): Steps {
  const name = `speed meeting of ${mentor}`;
  return [
    does(on, 'curator', PlanSpeedMeeting, { schoolId: the('school'), mentorId: the(mentor), menteeIds: mentees.map(the), on }, { name, word: 'speed meeting' }),
    does(on, 'mentor', HoldSpeedMeeting, { speedMeetingId: the(name), attended: [mentor, ...mentees].map(the), channel: 'IN_PERSON', minutes: 60 }),
  ];
}
