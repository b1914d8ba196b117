import type { CampaignKind, Questionnaire } from './questionnaire';
import { diagnostics } from './questionnaires/diagnostics';
import { finalQuality } from './questionnaires/final-quality';
import { interimFeedback } from './questionnaires/interim-feedback';
import { mentorCandidate } from './questionnaires/mentor-candidate';
import { needsOfLearners } from './questionnaires/needs-of-learners';
import { needsOfTeachers } from './questionnaires/needs-of-teachers';

/** Every edition of every questionnaire. A changed question is a new edition with its own first day; the old one stays. */
export const questionnaireLibrary: readonly Questionnaire[] = [needsOfTeachers, needsOfLearners, mentorCandidate, diagnostics, interimFeedback, finalQuality];

/** The edition in force on a civil day; undefined before the first one and for a code nobody knows. */
export function editionValidOn(code: string, day: string): Questionnaire | undefined {
  return questionnaireLibrary.filter((each) => each.code === code && each.validFrom <= day).toSorted((a, b) => a.edition - b.edition).at(-1);
}

/** Codes of the questionnaires that serve a kind of campaign. */
export function questionnairesOf(kind: CampaignKind): readonly string[] {
  return [...new Set(questionnaireLibrary.filter((each) => each.kind === kind).map(({ code }) => code))];
}
