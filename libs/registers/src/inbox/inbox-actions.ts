import type { InboxRow } from './inbox-rows';

/** What can be done about a thing: a command, what people call it, and where to send it. */
export interface InboxAction {
  readonly command: string;
  readonly title: string;
  /** Under the API's own prefix; POST. */
  readonly route: string;
}

const ROW = '/roadmaps/{roadmapId}/measures/{measureId}';
const OCCURRENCE = `${ROW}/occurrences/{period}`;
const action = (command: string, title: string, route: string): InboxAction => ({ command, title, route });

const onTerm = [
  action('ReportResult', 'Сообщить о выполнении', `${ROW}/report-result`),
  action('AttachEvidence', 'Приложить подтверждение', `${ROW}/evidence`),
  action('ClaimMeasure', 'Взять в работу', `${ROW}/claim`),
  action('DelegateMeasure', 'Поручить другому', `${ROW}/delegate`),
  action('RescheduleMeasure', 'Перенести срок приказом', `${ROW}/reschedule`),
];
const held = action('RecordOccurrenceHeld', 'Записать, что проведено', `${OCCURRENCE}/held`);

/** Actions by kind of thing, the likeliest first. */
export const inboxActions: Readonly<Record<string, readonly InboxAction[]>> = {
  term: onTerm,
  occurrence: [held, action('MoveOccurrence', 'Перенести', `${OCCURRENCE}/move`), action('SkipOccurrence', 'Отменить очередной раз', `${OCCURRENCE}/skip`)],
  missed: [held],
  escalation: onTerm.filter(({ command }) => command === 'DelegateMeasure' || command === 'RescheduleMeasure'),
  clarify: [action('ClarifyDeadline', 'Уточнить срок', `${ROW}/clarify-deadline`), action('AttachExternalSchedule', 'Приложить график', `${ROW}/attach-external-schedule`)],
  responsible: [action('AssignResponsible', 'Назначить ответственных', `${ROW}/assign-responsible`)],
  accept: [action('AcceptResult', 'Принять результат', `${ROW}/accept-result`), action('RejectResult', 'Вернуть на доработку', `${ROW}/reject-result`)],
  reported: [],
};

type Thing = Pick<InboxRow, 'kind' | 'roadmapId' | 'measureId' | 'period'>;

/** @param mayGive whether the reader's role may give a command */
export function actionsFor({ kind, roadmapId, measureId, period }: Thing, mayGive: (command: string) => boolean): readonly InboxAction[] {
  const fill = (route: string): string => route.replace('{roadmapId}', roadmapId).replace('{measureId}', measureId).replace('{period}', period ?? '');
  return (inboxActions[kind] ?? []).filter(({ command }) => mayGive(command)).map((each) => ({ ...each, route: fill(each.route) }));
}
