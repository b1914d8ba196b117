import { codeColumn, dateColumn, defineProjection, indexed, integerColumn, jsonColumn, nullable, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import {
  CampaignAnalysed, CampaignCancelled, CampaignClosed, CampaignOpened, CampaignPlanned, ParticipantsInvited, QuestionnaireResponseSubmitted,
  QuestionnaireResponseWithdrawn, RespondentReminded, surveyEvents,
} from '@vekha/survey/events';
import { CAMPAIGN_KINDS, CAMPAIGN_STATES } from '../mentoring-words';
import { versioned } from '../reaction-lists';
import { amend, begun, ended, lifeColumns, turned } from '../row-life';

type Analysis = Parameters<typeof CampaignAnalysed>[0];

const columns = {
  campaignId: textColumn('Опрос'),
  kind: indexed(codeColumn('Вид', CAMPAIGN_KINDS)),
  title: textColumn('Анкета'),
  edition: integerColumn('Редакция анкеты'),
  quarter: nullable(textColumn('Четверть')),
  programmeId: nullable(textColumn('Программа')),
  opensOn: dateColumn('Начало'),
  closesOn: dateColumn('Окончание'),
  invited: integerColumn('Приглашено'),
  /** Persons whose answers are held now. */
  answered: integerColumn('Ответили'),
  reminders: integerColumn('Напоминаний'),
  /** QD-3: participants on the closing day, frozen then. */
  denominator: nullable(integerColumn('Из скольких')),
  /** How many of the denominator had answered at closing. */
  answeredAtClosing: nullable(integerColumn('Ответили из них')),
  asOf: nullable(dateColumn('На дату')),
  results: jsonColumn<Analysis['results']>('Результаты'),
  /** QD-2: this round beside the one before it. */
  changes: jsonColumn<Analysis['changes']>('Учёт изменений'),
  previousCampaignId: nullable(textColumn('Прошлый опрос')),
  reportNumber: nullable(textColumn('Отчёт, номер')),
  reportDate: nullable(dateColumn('Отчёт, дата')),
  ...lifeColumns(CAMPAIGN_STATES),
  version: integerColumn('Версия'),
};

type Row = RowOf<typeof columns>;

const nothing = { invited: 0, answered: 0, reminders: 0, denominator: null, answeredAtClosing: null, asOf: null, results: [], changes: [], previousCampaignId: null, reportNumber: null, reportDate: null, version: 0 } as const;

function add(rows: Rows<Row>, campaignId: string, column: 'invited' | 'answered' | 'reminders', count: number): void {
  amend(rows, campaignId, { [column]: (rows.get(campaignId)?.[column] ?? 0) + count });
}

/** Responses and reminders are things of their own and leave the version of the survey alone. */
const besides: readonly string[] = [QuestionnaireResponseSubmitted, QuestionnaireResponseWithdrawn, RespondentReminded].map(({ type }) => type);
const touching = surveyEvents.filter(({ type }) => !besides.includes(type));

/** «Опросы и диагностика» (domain §4.10): counts only, who answered and what stays closed (QD-4). */
export const campaignRegister = defineProjection({
  name: 'campaigns',
  version: 1,
  title: 'Опросы и диагностика',
  columns,
  words: { row: ['опрос', 'опроса', 'опросов'], notable: [{ where: { status: 'Open' }, words: ['идёт', 'идут', 'идут'] }] },
  reactions: versioned<Row>(touching, 'campaignId', [
    when(CampaignPlanned, (rows: Rows<Row>, event) => {
      const { campaignId, kind, questionnaire, opensOn, closesOn, quarter, programmeId = null } = event.data;
      rows.put(campaignId, { ...nothing, campaignId, kind, title: questionnaire.title, edition: questionnaire.edition, quarter: quarter?.name ?? null, programmeId, opensOn, closesOn, ...begun(event, 'Planned', opensOn) });
    }),
    when(CampaignOpened, (rows: Rows<Row>, event) => {
      add(rows, event.data.campaignId, 'invited', event.data.participants.length);
      amend(rows, event.data.campaignId, turned(event, 'Open'));
    }),
    when(ParticipantsInvited, (rows: Rows<Row>, { data }) => add(rows, data.campaignId, 'invited', data.participants.length)),
    when(QuestionnaireResponseSubmitted, (rows: Rows<Row>, { data }) => add(rows, data.campaignId, 'answered', data.replaces ? 0 : 1)),
    when(QuestionnaireResponseWithdrawn, (rows: Rows<Row>, { data }) => add(rows, data.campaignId, 'answered', -1)),
    when(RespondentReminded, (rows: Rows<Row>, { data }) => add(rows, data.campaignId, 'reminders', 1)),
    when(CampaignClosed, (rows: Rows<Row>, event) => {
      const { campaignId, asOf, denominator, answered } = event.data;
      amend(rows, campaignId, { asOf, denominator: denominator.length, answeredAtClosing: answered, ...ended(event, 'Closed', asOf) });
    }),
    when(CampaignAnalysed, (rows: Rows<Row>, event) => {
      const { campaignId, results, changes, previousCampaignId = null, report } = event.data;
      const until = rows.get(campaignId)?.until ?? null;
      amend(rows, campaignId, { results, changes, previousCampaignId, reportNumber: report?.number ?? null, reportDate: report?.date ?? null, ...turned(event, 'Analysed'), until });
    }),
    when(CampaignCancelled, (rows: Rows<Row>, event) => amend(rows, event.data.campaignId, ended(event, 'Cancelled'))),
  ]),
});
