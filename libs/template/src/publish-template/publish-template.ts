import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { sameData } from '@vekha/event-sourcing/event-definition';
import { type TemplateEvent, TemplatePublished } from '../events';
import { refuse } from '../rejections';
import type { PublishedTemplate, Template } from '../template';
import type { PublishTemplate } from './publish-template.command';

/** An edition is a fact: publishing the same content again changes nothing, other content makes the next edition. */
export const publishTemplate: Decide<Template, PublishTemplate, TemplateEvent> = (command, { latest }, { id }) => {
  const repeatedCode = firstRepeated([...command.stages.map(({ stageId }) => stageId), ...command.measures.map(({ measureId }) => measureId)]);
  if (repeatedCode) return refuse('TEMPLATE_CODE_TWICE', { code: repeatedCode });

  const stages = new Set(command.stages.map(({ stageId }) => stageId));
  const stray = command.measures.find(({ stageId }) => !stages.has(stageId));
  if (stray) return refuse('TEMPLATE_STAGE_UNKNOWN', { measure: stray.measureId, stage: stray.stageId });

  const measures = new Set(command.measures.map(({ measureId }) => measureId));
  for (const { code, measures: rows } of command.oddities) {
    const missing = rows.find((row) => !measures.has(row));
    if (missing) return refuse('TEMPLATE_ODDITY_UNKNOWN_ROW', { code, measure: missing });
  }

  const templateId = latest?.templateId ?? id('template');
  // Plain data: the command and its parts are instances of classes, which the log does not store.
  const content = JSON.parse(JSON.stringify(command)) as Content;
  if (latest && sameData({ ...content, templateId, edition: latest.edition }, latest)) return nothing;
  return accept(TemplatePublished({ ...content, templateId, edition: (latest?.edition ?? 0) + 1 }));
};

type Content = Omit<PublishedTemplate, 'templateId' | 'edition'>;

function firstRepeated(codes: readonly string[]): string | undefined {
  return codes.find((code, index) => codes.indexOf(code) !== index);
}
