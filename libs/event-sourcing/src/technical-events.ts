import { defineEvent, impersonalText, number, reference } from './event-definition';

/** Event of a reservation stream: the name belongs to the stream in `holder`; by a further one, to that stream as well. */
export const NameClaimed = defineEvent('NameClaimed', 1, 'занято уникальное обозначение', { holder: reference('stream') });

/** How far a process manager has come; a fresh host goes on from here and never acts on old history again. */
export const ProcessAdvanced = defineEvent('ProcessAdvanced', 1, 'автоматическое правило обработало журнал', {
  process: impersonalText(),
  position: impersonalText(),
  acted: number(),
});

export const technicalEvents = [NameClaimed, ProcessAdvanced] as const;
