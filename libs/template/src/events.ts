import { code, date, defineEvent, type EventOf, flag, impersonalText, list, number, optional, record, reference } from '@vekha/event-sourcing/event-definition';

const relativeDay = record({
  yearOffset: number(),
  month: number(),
  day: number(),
  lastOfMonth: optional(flag()),
});

/** Where a template's texts come from: institution and order of the source are provenance, not content. */
const provenance = record({
  document: reference('source document'),
  institution: impersonalText(),
  orderNumber: optional(impersonalText()),
  orderDate: optional(date()),
});

export const TemplatePublished = defineEvent('TemplatePublished', 1, 'опубликован шаблон дорожной карты', {
  templateId: reference('template'),
  code: reference('template code'),
  edition: number(),
  title: impersonalText(),
  provenance,
  /** Start year of the academic year the texts were written for. */
  academicYear: number(),
  stages: list(
    record({
      stageId: reference('stage'),
      no: number(),
      name: impersonalText(),
      heading: optional(impersonalText()),
      deadline: optional(impersonalText()),
      term: optional(record({ start: optional(relativeDay), due: relativeDay })),
    }),
  ),
  measures: list(
    record({
      measureId: reference('measure'),
      stageId: reference('stage'),
      text: impersonalText(),
      documents: list(impersonalText()),
      parts: list(impersonalText()),
      responsible: list(code<string>()),
      control: flag(),
    }),
  ),
  /** What a careful reader of the source noticed; adopted roadmaps raise these as findings. */
  oddities: list(record({ code: code<string>(), measures: list(reference('measure')) })),
});

export const templateEvents = [TemplatePublished] as const;
export type TemplateEvent = EventOf<(typeof templateEvents)[number]>;
