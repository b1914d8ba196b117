import {
  CivilDate, DocumentNumber, ImpersonalText, OneOf, Part, Parts, RoleCodes, RowCode, TextList, TimeOfDay, WholeNumber, WholeNumbers, YesNo,
} from '@vekha/event-sourcing/command-fields';

export class RelativeDay {
  @WholeNumber('Смещение учебного года', -5, 5) yearOffset: number;
  @WholeNumber('Месяц', 1, 12) month: number;
  @WholeNumber('День', 1, 31) day: number;
  @YesNo('Последний день месяца', { optional: true }) lastOfMonth?: boolean;
}

export class RelativeTerm {
  @Part('Начало срока', () => RelativeDay, { optional: true }) start?: RelativeDay;
  @Part('Конец срока', () => RelativeDay) due: RelativeDay;
}

export class Provenance {
  @RowCode('Исходный документ') document: string;
  @ImpersonalText('Организация', 300) institution: string;
  @DocumentNumber('Номер приказа', { optional: true }) orderNumber?: string;
  @CivilDate('Дата приказа', { optional: true }) orderDate?: string;
}

export class TemplateStage {
  @RowCode('Код этапа') stageId: string;
  @WholeNumber('Номер этапа', 1, 99) no: number;
  @ImpersonalText('Название этапа', 500) name: string;
  @ImpersonalText('Заголовок внутри ячейки', 500, { optional: true }) heading?: string;
  @ImpersonalText('Срок этапа', 4000, { optional: true }) deadline?: string;
  @Part('Срок относительно учебного года', () => RelativeTerm, { optional: true }) term?: RelativeTerm;
  @YesNo('Раздел без сроков', { optional: true }) section?: boolean;
}

export class IndicatorTarget {
  @OneOf('Сравнение', ['AT_LEAST', 'EQUALS']) comparison: string;
  @WholeNumber('Значение', 0, 1_000_000) value: number;
  @OneOf('Единица', ['PERCENT', 'COUNT']) unit: string;
}

export class MeasureIndicator {
  @ImpersonalText('Показатель', 2000) text: string;
  @RowCode('Код формулы', { optional: true }) formula?: string;
  @Part('Целевое значение', () => IndicatorTarget, { optional: true }) target?: IndicatorTarget;
}

export class TemplateMeasure {
  @RowCode('Код мероприятия') measureId: string;
  @RowCode('Код этапа') stageId: string;
  @ImpersonalText('Мероприятие', 4000) text: string;
  @TextList('Документы', 50, 1000) documents: string[];
  @TextList('Части мероприятия', 50, 2000) parts: string[];
  @RoleCodes('Ответственные роли', 20) responsible: string[];
  @YesNo('Контрольная строка') control: boolean;
  @ImpersonalText('Ответственные в документе', 500, { optional: true }) responsibleVerbatim?: string;
  @ImpersonalText('Срок мероприятия', 4000, { optional: true }) deadline?: string;
  @Part('Срок относительно учебного года', () => RelativeTerm, { optional: true }) term?: RelativeTerm;
  @ImpersonalText('Ожидаемый результат', 2000, { optional: true }) result?: string;
  @Part('Показатель', () => MeasureIndicator, { optional: true }) indicator?: MeasureIndicator;
  @ImpersonalText('Условие', 500, { optional: true }) condition?: string;
}

/** What a careful reader may notice in a source document (domain §1, «oddities»; §12). */
export const ODDITY_CODES = [
  'TEXT_CONTRADICTS_DEADLINE',
  'DUPLICATE_MEASURE',
  'DUE_AFTER_OWN_APPROVAL',
  'RESULT_MISMATCH',
  'EVIDENCE_BODY_MISMATCH',
  'ROLE_CONFLICT',
  'SPLIT_ROW',
  'EVIDENCE_IN_DEADLINE_CELL',
  'YEAR_MISSING',
  'MERGED_CELLS',
  'STAGE_ORDER',
  'OUT_OF_PLAN_PERIOD',
] as const;

export class TemplateOddity {
  @OneOf('Код замечания', ODDITY_CODES) code: string;
  @TextList('Строки', 100, 40) measures: string[];
}

export class TemplateEscalation {
  @OneOf('Кому', ['curator', 'director', 'department']) to: string;
  @WholeNumber('Через сколько рабочих дней', 1, 250) workingDays: number;
}

/** Who is told of the template's terms and when, over what the municipality set. */
export class TemplateLadder {
  @WholeNumbers('Напоминания за рабочих дней', 1, 250, 10) reminders: number[];
  @TimeOfDay('Время напоминаний') time: string;
  @Parts('Сообщения о просрочке', () => TemplateEscalation, 3) escalations: TemplateEscalation[];
}

/** Publishes the next edition of a template of the department: of a roadmap, or of a pair's programme. */
export class PublishTemplate {
  @RowCode('Код шаблона') code: string;
  @ImpersonalText('Название', 500) title: string;
  @Part('Источник', () => Provenance) provenance: Provenance;
  @WholeNumber('Учебный год источника', 2000, 2100) academicYear: number;
  @OneOf('Вид шаблона', ['roadmap', 'programme'], { optional: true }) kind?: string;
  @Part('Период плана', () => RelativeTerm, { optional: true }) period?: RelativeTerm;
  @Part('Порядок напоминаний', () => TemplateLadder, { optional: true }) ladder?: TemplateLadder;
  @Parts('Этапы', () => TemplateStage, 60) stages: TemplateStage[];
  @Parts('Мероприятия', () => TemplateMeasure, 400) measures: TemplateMeasure[];
  @Parts('Замечания к источнику', () => TemplateOddity, 100) oddities: TemplateOddity[];
}
