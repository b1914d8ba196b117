import { FORMS, MODELS, PAIR_KINDS } from '@vekha/programme/delivery.command';
import type { MatchingExplanation, ProposePair } from '@vekha/programme/propose-pair/propose-pair.command';
import type { MenteeNeed, MentorProfile } from '@vekha/matching/people';

/** What `POST …/propose-pair` takes, as far as the registers know it, and the fields a person has to fill in besides. */
export interface ProposedCommand {
  readonly command: Partial<Omit<ProposePair, 'schoolId' | 'matching'>> & { readonly matching: MatchingExplanation };
  readonly toChoose: readonly (keyof ProposePair)[];
}

const MOST_ALTERNATIVES = 50;

/** The command that proposes this pair, with the explanation that is kept in the event: nobody has to copy figures by hand. */
export function proposedCommand(mentor: MentorProfile, mentee: MenteeNeed, matching: MatchingExplanation): ProposedCommand {
  const form = oneOf(FORMS, mentee.form ?? only(mentor.forms));
  const kind = oneOf(PAIR_KINDS, mentee.kind ?? only(mentor.kinds));
  // A model belongs to pairs of teachers (domain §6).
  const model = form === 'TEACHER_TEACHER' ? oneOf(MODELS, mentee.model) : undefined;
  const alternatives = matching.alternatives.slice(0, MOST_ALTERNATIVES);
  return {
    command: {
      ...(form && { form }),
      ...(kind && { kind }),
      ...(model && { model }),
      virtual: false,
      mentorId: mentor.personId,
      menteeIds: [mentee.personId],
      matching: { ...matching, alternatives },
    },
    toChoose: [
      ...(form === undefined ? (['form'] as const) : []),
      ...(form === 'LOCAL' ? (['localForm'] as const) : []),
      ...(kind === undefined ? (['kind'] as const) : []),
      ...(kind === 'GROUP' ? (['menteeIds'] as const) : []),
      ...(kind === 'REVERSE' ? (['subjectAreas'] as const) : []),
    ],
  };
}

const only = (codes: readonly string[]): string | undefined => (codes.length === 1 ? codes[0] : undefined);
const oneOf = <Known extends string>(known: readonly Known[], code: string | undefined): Known | undefined => known.find((each) => each === code);
