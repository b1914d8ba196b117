import type { PersonEvent } from './events';
import type { Mentor } from './person-state';

const newcomer: Mentor = {
  state: 'Candidate', specialised: false, experienced: false, capacity: 0, activeMatches: [], selected: false, trainings: [], appointment: undefined,
  releasedOn: undefined,
};

/** The mentor's side of a person after an event; total. */
export function mentorAfter(mentor: Mentor | undefined, event: PersonEvent): Mentor | undefined {
  switch (event.type) {
    case 'MentorCandidateRegistered':
      return mentor ?? newcomer;
    case 'MentorMovedToLongTermRegister':
      return { ...(mentor ?? newcomer), state: 'InLongTermRegister' };
    default:
      return mentor && changed(mentor, event);
  }
}

function changed(mentor: Mentor, event: PersonEvent): Mentor {
  switch (event.type) {
    case 'MentorQuestionnaireSubmitted':
      return { ...withProfile(mentor, event.data), state: mentor.state === 'Candidate' ? 'Surveyed' : mentor.state };
    case 'MentorProfileCorrected':
      return withProfile(mentor, event.data);
    case 'MentorAddedToBank':
      return { ...mentor, state: 'InBank', selected: false };
    case 'MentorSelected':
      return { ...mentor, selected: true };
    case 'MentorAppointed': {
      const { appointedOn, activatesAt, permanentFunction, supplementaryAgreement } = event.data;
      return { ...mentor, state: 'Appointed', appointment: { on: appointedOn, activatesAt, permanentFunction, agreement: supplementaryAgreement !== undefined } };
    }
    case 'MentorActivated':
    case 'MentorResumed':
      return { ...mentor, state: 'Active' };
    case 'MentorSuspended':
      return { ...mentor, state: 'Suspended' };
    case 'MentorResigned':
    case 'MentorRecalled':
      return { ...mentor, state: 'Released', appointment: undefined, releasedOn: event.data.noticeGivenOn };
    case 'MentorTrainingCompleted':
      return { ...mentor, trainings: [...mentor.trainings, trainingKey(event.data)] };
    case 'MentorMatched':
      return { ...mentor, activeMatches: [...mentor.activeMatches, event.data.programmeId] };
    case 'MentorUnmatched':
      return { ...mentor, activeMatches: mentor.activeMatches.filter((id) => id !== event.data.programmeId) };
    default:
      return mentor;
  }
}

/** A training is told from another by its group, or by its day and hours. */
export const trainingKey = ({ groupId, completedOn, hours }: { groupId?: string | undefined; completedOn: string; hours?: number | undefined }): string =>
  groupId ?? `${completedOn} ${hours ?? ''}`;

function withProfile(mentor: Mentor, { subjects, experienceYears, capacity }: { subjects: readonly string[]; experienceYears?: number; capacity: number }): Mentor {
  return { ...mentor, specialised: subjects.length > 0, experienced: experienceYears !== undefined, capacity };
}
