import { code, date, defineEvent, type EventOf, impersonalText, list, number, record } from '@vekha/event-sourcing/event-definition';

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

const localDays = {
  edition: number(),
  /** The legal act, as people cite it. */
  source: impersonalText(),
  nonWorking: list(date()),
  working: list(date()),
};

export const RegionalDaysSet = defineEvent('RegionalDaysSet', 1, 'установлены рабочие и нерабочие дни региона', localDays);
export const MunicipalDaysSet = defineEvent('MunicipalDaysSet', 1, 'установлены рабочие и нерабочие дни муниципалитета', localDays);

/** Whether «до D» includes D, and what becomes of a term on a non-working day (domain §7.1). */
export const DueRulesSet = defineEvent('DueRulesSet', 1, 'установлены правила счёта сроков', {
  boundary: code('INCLUSIVE', 'EXCLUSIVE'),
  whenNonWorking: code('KEEP', 'NEXT', 'PREVIOUS'),
});

export const municipalityEvents = [LadderSet, RegionalDaysSet, MunicipalDaysSet, DueRulesSet] as const;
export type MunicipalityEvent = EventOf<(typeof municipalityEvents)[number]>;
