import { CivilDate, DocumentNumber, Part, Parts, Reference, RowCode, WholeNumber, YesNo } from '@vekha/event-sourcing/command-fields';

export class CountedOption {
  @RowCode('Вариант') option: string;
  @WholeNumber('Сколько ответов', 0, 1000) count: number;
}

/** The answers to one question, counted by whoever may read them; nobody in particular any more. */
export class CountedQuestion {
  @RowCode('Вопрос') question: string;
  @Parts('Варианты', () => CountedOption, 20) options: CountedOption[];
  /** Answers that cannot be read any more or that name no option. */
  @WholeNumber('Сколько ответов не прочитано', 0, 1000) unread: number;
}

export class AnalysisReport {
  @CivilDate('Дата отчёта') date: string;
  @DocumentNumber('Номер отчёта', { optional: true }) number?: string;
  @Reference('Документ', { optional: true }) documentId?: string;
}

/** Publishes what the answers say together. */
export class PublishAnalysis {
  @Reference('Опрос') campaignId: string;
  @Parts('Подсчёт ответов', () => CountedQuestion, 60) tally: CountedQuestion[];
  @Reference('Предыдущий круг', { optional: true }) previousCampaignId?: string;
  @YesNo('Первый круг диагностики', { optional: true }) firstRound?: boolean;
  @Part('Отчёт', () => AnalysisReport, { optional: true }) report?: AnalysisReport;
}
