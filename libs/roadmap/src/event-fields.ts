import { code, date, flag, impersonalText, number, optional, record, reference } from '@vekha/event-sourcing/event-definition';

export const ofRoadmap = { roadmapId: reference('roadmap') };
export const ofStage = { ...ofRoadmap, stageId: reference('stage') };
export const ofMeasure = { ...ofRoadmap, measureId: reference('measure') };
/** An occurrence is known by its measure and its period: `2022-23`, `2022-23-Q2`, `2022-10` (domain §7.1). */
export const ofOccurrence = { ...ofMeasure, period: reference('period') };
export const order = record({ number: impersonalText(), date: date(), documentId: optional(reference('document')) });
export const minutes = record({ number: impersonalText(), date: date() });
export const evidenceItem = record({
  kind: code('ORDER', 'MINUTES', 'REGISTER', 'LIST', 'PLAN', 'REPORT', 'QUESTIONNAIRE', 'PUBLICATION'),
  number: optional(impersonalText()),
  date: date(),
  /** The document itself, as the file store took it; its bytes are covered through the hash. */
  file: optional(record({ sha256: reference('file'), size: number(), mediaType: code<string>() })),
});
export const indicator = record({
  text: impersonalText(),
  formula: optional(code<string>()),
  target: optional(record({ comparison: code('AT_LEAST', 'EQUALS'), value: number(), unit: code('PERCENT', 'COUNT') })),
});

/** The roadmap was active when the term was given, so the term is enforced at once. */
export const inForce = optional(flag());
