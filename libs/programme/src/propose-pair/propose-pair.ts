import { accept, type Decide, type Decision } from '@vekha/event-sourcing/decider';
import type { ProgrammeEvent } from '../events';
import { PairProposed } from '../match-events';
import type { PersonsFacts, SchoolFacts } from '../needed-facts';
import { deliveryFault, menteesFault, mentorFault, personsFault, sizeFault } from '../pair-rules';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { ProposePair } from './propose-pair.command';

type Facts = PersonsFacts & { readonly school: SchoolFacts | undefined };

/** PR-3, PR-5, PR-8, and PR-6: speed mentoring is a meeting, never a pair (001:L49–L63, L185). */
export const proposePair: Decide<Programme, ProposePair, ProgrammeEvent, Facts> = (command, state, { id, facts }) => {
  if (state.pair) return refuse('PAIR_EXISTS');
  const { schoolId, form, localForm, model, kind, virtual, mentorId, menteeIds, matching } = command;
  if (!facts.school) return refuse('SCHOOL_MISSING');
  if (kind === 'SPEED') return refuse('SPEED_IS_A_MEETING');
  const pair = { programmeId: id('programme'), schoolId, form, mentorId, menteeIds };
  const fault = deliveryFault(command) ?? sizeFault(kind, pair) ?? personsFault(facts, pair) ?? areasFault(command) ?? mentorFault(facts, pair, 'toPropose') ?? menteesFault(facts, pair);
  if (fault) return fault;

  const areas = command.subjectAreas?.map(({ personId, area }) => ({ personId, area }));
  return accept(
    PairProposed({
      ...pair,
      zone: facts.school.zone,
      type: kind === 'GROUP' ? 'GROUP' : 'PAIR',
      kind,
      virtual,
      ...(localForm && { localForm: { name: localForm.name, source: localForm.source } }),
      ...(model && { model }),
      ...(areas && { subjectAreas: areas }),
      ...(matching && { matching: explanation(matching) }),
    }),
  );
};

/** 001:L57: in reversive mentoring each side is the mentor in an area of its own. */
function areasFault({ kind, mentorId, menteeIds, subjectAreas }: ProposePair): Decision<never> | undefined {
  if (kind !== 'REVERSE') return subjectAreas === undefined ? undefined : refuse('SUBJECT_AREAS_OF_REVERSE');
  const sides = [mentorId, ...menteeIds].toSorted().join();
  return (subjectAreas ?? []).map(({ personId }) => personId).toSorted().join() === sides ? undefined : refuse('SUBJECT_AREAS_NEEDED');
}

const explanation = ({ score, aim, alternatives, reason }: NonNullable<ProposePair['matching']>) => ({
  score, aim, alternatives: alternatives.map((each) => ({ mentorId: each.mentorId, score: each.score })), ...(reason && { reason }),
});
