import { code, defineEvent, type EventOf, impersonalText, list, number, record } from '@vekha/event-sourcing/event-definition';

/** Whom an escalation reaches; the department is told in numbers, not in names (domain §10.4). */
export const escalatedTo = code('curator', 'director', 'department');

/** Who is told of a term and when, in every roadmap whose template does not say otherwise. */
export const LadderSet = defineEvent('LadderSet', 1, 'установлен порядок напоминаний', {
  /** Each so many working days before the term. */
  reminders: list(number()),
  /** Local wall-clock time `HH:MM`. */
  time: impersonalText(),
  /** Each so many working days after the term. */
  escalations: list(record({ to: escalatedTo, workingDays: number() })),
});

export const municipalityEvents = [LadderSet] as const;
export type MunicipalityEvent = EventOf<(typeof municipalityEvents)[number]>;
