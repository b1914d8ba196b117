import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { sameData } from '@vekha/event-sourcing/event-definition';
import type { SchoolEvent } from '../events';
import { unknownPerson } from '../named-people';
import type { PeopleFacts } from '../needed-facts';
import { MentorCouncilProposed } from '../organisation-events';
import { refuse } from '../rejections';
import type { School } from '../school';
import type { ProposeMentorCouncil } from './propose-mentor-council.command';

/** The council is optional; a new composition takes the place of one not yet approved (001:L142, L162). */
export const proposeMentorCouncil: Decide<School, ProposeMentorCouncil, SchoolEvent, PeopleFacts> = ({ schoolId, members, chair }, { registered, proposedCouncil }, { facts }) => {
  if (!registered) return refuse('SCHOOL_MISSING');
  const each = [...new Set(members)];
  const unknown = unknownPerson(each, schoolId, facts);
  if (unknown) return unknown;
  if (each.length < 2) return refuse('COUNCIL_TOO_SMALL');
  if (!each.includes(chair)) return refuse('CHAIR_NOT_MEMBER');
  const pupil = each.find((personId) => facts[`person ${personId}`]?.kind === 'PUPIL');
  if (pupil !== undefined) return refuse('COUNCIL_OF_PUPILS', { person: pupil });
  const proposed = { schoolId, members: each, chair };
  return proposedCouncil && sameData(proposed, proposedCouncil) ? nothing : accept(MentorCouncilProposed(proposed));
};
