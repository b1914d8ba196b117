import type { FreeTime, MentorProfile } from './mentor-profile.command';
import { refuse } from './rejections';
import { said } from './said';

/** The profile as plain data, free time in the order of the week. */
export function profileData({ subjects, competences, forms, kinds, capacity, availability, ...known }: MentorProfile) {
  const { experienceYears, mentoringYears, specialisation, teachingSeniority, mentoringSeniority, qualification } = known;
  const words = said({ experienceYears, mentoringYears, specialisation, teachingSeniority, mentoringSeniority, qualification });
  return { subjects: [...subjects], competences: [...competences], forms: [...forms], kinds: [...kinds], capacity, availability: slots(availability), ...words };
}

export function slots(times: readonly FreeTime[]): { weekday: number; from: string; to: string }[] {
  return times.map(({ weekday, from, to }) => ({ weekday, from, to })).sort((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1));
}

/** Matching counts shared minutes, so a time must end after it begins. */
export function slotsRefusal(times: readonly FreeTime[]) {
  const wrong = times.find(({ from, to }) => from >= to);
  return wrong && refuse('FREE_TIME_REVERSED', { from: wrong.from, to: wrong.to });
}
