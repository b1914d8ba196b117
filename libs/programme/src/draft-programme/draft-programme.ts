import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide, type Decision } from '@vekha/event-sourcing/decider';
import type { ProgrammeEvent } from '../events';
import { templateTerm } from '../measure-terms';
import type { SchoolFacts, TemplateFacts } from '../needed-facts';
import { pairTermInWords } from '../pair-term';
import { ProgrammeDrafted, ProgrammeMeasureAdded } from '../plan-events';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { DraftProgramme } from './draft-programme.command';

interface Facts {
  readonly school: SchoolFacts | undefined;
  readonly template?: TemplateFacts | undefined;
}

/** PP-1 (000:L19; 002:L103): for one approved match, which has no other programme; PP-10: within its dates. PP-8: who they are is joined from the persons when read. */
export const draftProgramme: Decide<Programme, DraftProgramme, ProgrammeEvent, Facts> = (command, state, { facts: { school, template } }) => {
  const { programmeId, templateCode, plannedStart, plannedEnd, goals } = command;
  if (state.plan && state.plan.status !== 'Cancelled') return refuse('PROGRAMME_EXISTS');
  if (state.pair !== 'Approved' && state.pair !== 'Active') return refuse('PAIR_NOT_YET_APPROVED');
  if (!school) return refuse('SCHOOL_MISSING');
  if (templateCode !== undefined && !template) return refuse('TEMPLATE_MISSING', { code: templateCode });
  if (template && template.kind !== 'programme') return refuse('TEMPLATE_OF_ROADMAP', { code: template.code });
  const fault = datesFault(command, state) ?? goalsFault(command, state);
  if (fault) return fault;

  const drafted = ProgrammeDrafted({
    programmeId, plannedStart, plannedEnd,
    goals: goals.map(({ menteeId, goal }) => ({ menteeId, goal })),
    ...(template && { title: template.title, templateCode: template.code, templateEdition: template.edition }),
  });
  const context = { kind: state.kind, start: plannedStart, end: plannedEnd, school };
  const rows = (template?.measures ?? []).map((row, index) => ProgrammeMeasureAdded({
    programmeId, measureId: row.measureId, no: index + 1, text: row.text, responsible: row.responsible.filter(isParty), term: templateTerm(row, context),
    ...(row.responsibleVerbatim !== undefined && { responsibleVerbatim: row.responsibleVerbatim }),
    ...(row.deadline !== undefined && { deadlineVerbatim: row.deadline }),
    ...(row.result !== undefined && { expectedResult: row.result }),
  }));
  return accept<ProgrammeEvent>(drafted, ...rows);
};

const isParty = (role: string): role is 'mentor' | 'mentee' | 'curator' => role === 'mentor' || role === 'mentee' || role === 'curator';

function datesFault({ plannedStart, plannedEnd }: DraftProgramme, state: Programme): Decision<never> | undefined {
  if (plannedStart > plannedEnd) return refuse('TERM_REVERSED', { start: inRussian(plannedStart), end: inRussian(plannedEnd) });
  const { startsOn = plannedStart, endsOn = plannedEnd } = state;
  return plannedStart < startsOn || plannedEnd > endsOn ? refuse('OUTSIDE_PAIR_TERM', { term: pairTermInWords(state) }) : undefined;
}

function goalsFault({ goals }: DraftProgramme, { menteeIds }: Programme): Decision<never> | undefined {
  const named = goals.map(({ menteeId }) => menteeId).toSorted().join();
  return named === menteeIds.toSorted().join() ? undefined : refuse('GOALS_DIFFER');
}
