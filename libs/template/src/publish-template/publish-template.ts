import { fromRelativeTerm, type RelativeTerm } from '@vekha/calendar/academic-year';
import { daysInMonth } from '@vekha/calendar/civil-date';
import { repeatedStep, stepsInOrder } from '@vekha/event-sourcing/deadline-ladder';
import { accept, type Decide, type Decision, nothing } from '@vekha/event-sourcing/decider';
import { sameData } from '@vekha/event-sourcing/event-definition';
import { type TemplateEvent, TemplatePublished } from '../events';
import { refuse } from '../rejections';
import type { PublishedTemplate, Template } from '../template';
import type { PublishTemplate } from './publish-template.command';

const LEAP_YEAR = 2024;

/** An edition is a fact: publishing the same content again changes nothing, other content makes the next edition. */
export const publishTemplate: Decide<Template, PublishTemplate, TemplateEvent> = (command, { latest }, { id }) => {
  const repeatedCode = firstRepeated([...command.stages.map(({ stageId }) => stageId), ...command.measures.map(({ measureId }) => measureId)]);
  if (repeatedCode) return refuse('TEMPLATE_CODE_TWICE', { code: repeatedCode });

  const wrongTerm = termFlaw(command);
  if (wrongTerm) return wrongTerm;

  const { code, ladder } = command;
  const step = ladder && repeatedStep(ladder);
  if (step !== undefined) return refuse('TEMPLATE_LADDER_REPEATS', { code, step });

  const dated = command.stages.find(({ section, deadline, term }) => section && (deadline !== undefined || term));
  if (dated) return refuse('TEMPLATE_SECTION_DATED', { stage: dated.stageId });

  const stages = new Set(command.stages.map(({ stageId }) => stageId));
  const stray = command.measures.find(({ stageId }) => !stages.has(stageId));
  if (stray) return refuse('TEMPLATE_STAGE_UNKNOWN', { measure: stray.measureId, stage: stray.stageId });

  const measures = new Set(command.measures.map(({ measureId }) => measureId));
  for (const { code: oddity, measures: rows } of command.oddities) {
    const missing = rows.find((row) => !measures.has(row));
    if (missing) return refuse('TEMPLATE_ODDITY_UNKNOWN_ROW', { code: oddity, measure: missing });
  }

  const templateId = latest?.templateId ?? id('template');
  // Plain data: the command and its parts are instances of classes, which the log does not store.
  const content = JSON.parse(JSON.stringify({ ...command, ...(ladder && { ladder: stepsInOrder(ladder) }) })) as Content;
  if (latest && sameData({ ...content, templateId, edition: latest.edition }, latest)) return nothing;
  return accept(TemplatePublished({ ...content, templateId, edition: (latest?.edition ?? 0) + 1 }));
};

/** A day no month has, or a term that ends before it begins: nobody could schedule it. 29 February is a day. */
function termFlaw({ code, period, stages, measures, academicYear }: PublishTemplate): Decision<never> | undefined {
  const rows = [{ row: code, term: period }, ...stages.map(({ stageId, term }) => ({ row: stageId, term })), ...measures.map(({ measureId, term }) => ({ row: measureId, term }))];
  for (const { row, term } of rows) {
    if (!term) continue;
    const impossible = [term.start, term.due].find((day) => day && day.day > daysInMonth(LEAP_YEAR, day.month));
    if (impossible) return refuse('TEMPLATE_DAY_IMPOSSIBLE', { row, day: impossible.day, month: impossible.month });
    const { start, due } = fromRelativeTerm(term as RelativeTerm, academicYear);
    if (start !== undefined && start > due) return refuse('TEMPLATE_TERM_REVERSED', { row });
  }
  return undefined;
}

type Content = Omit<PublishedTemplate, 'templateId' | 'edition'>;

function firstRepeated(codes: readonly string[]): string | undefined {
  return codes.find((code, index) => codes.indexOf(code) !== index);
}
