import { code, date, defineEvent, type EventOf, flag, impersonalText, list, number, optional, record, reference } from '@vekha/event-sourcing/event-definition';

const relativeDay = record({
  yearOffset: number(),
  month: number(),
  day: number(),
  lastOfMonth: optional(flag()),
});

const relativeTerm = record({ start: optional(relativeDay), due: relativeDay });

/** A measurable target hidden in a row: its words, and the formula of domain §5.2 that counts it. */
const indicator = record({
  text: impersonalText(),
  formula: optional(code<string>()),
  target: optional(record({ comparison: code('AT_LEAST', 'EQUALS'), value: number(), unit: code('PERCENT', 'COUNT') })),
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
  /** A programme is a pair's personalised plan; a roadmap when absent. */
  kind: optional(code('roadmap', 'programme')),
  /** The plan's own period, when the document states one. */
  period: optional(relativeTerm),
  /** Its own ladder of reminders and escalations, over that of the municipality. */
  ladder: optional(record({ reminders: list(number()), time: impersonalText(), escalations: list(record({ to: code('curator', 'director', 'department'), workingDays: number() })) })),
  stages: list(
    record({
      stageId: reference('stage'),
      no: number(),
      name: impersonalText(),
      heading: optional(impersonalText()),
      deadline: optional(impersonalText()),
      term: optional(relativeTerm),
      /** A section groups rows by line of work and has no dates (ST-4; 001:L233). */
      section: optional(flag()),
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
      /** The responsible parties as the document writes them. */
      responsibleVerbatim: optional(impersonalText()),
      /** The row's own deadline; the stage's when absent (ST-2). */
      deadline: optional(impersonalText()),
      /** The own deadline against the academic year; absent when the words themselves repeat or follow the plan. */
      term: optional(relativeTerm),
      result: optional(impersonalText()),
      indicator: optional(indicator),
      /** «при необходимости», «при наличии…»: inapplicable only by a recorded decision (ME-6). */
      condition: optional(impersonalText()),
    }),
  ),
  /** What a careful reader of the source noticed; adopted roadmaps raise these as findings. */
  oddities: list(record({ code: code<string>(), measures: list(reference('measure')) })),
});

export const templateEvents = [TemplatePublished] as const;
export type TemplateEvent = EventOf<(typeof templateEvents)[number]>;
