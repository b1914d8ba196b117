import { ImpersonalText, OneOf, Part, Parts, Reference, RoleCodes, RowCode, TextList, WholeNumber, YesNo } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';
import { PlanPeriod } from '../plan-period.command';

export class ImportedStage {
  @RowCode('Код этапа') stageId: string;
  @WholeNumber('Номер этапа', 1, 99) no: number;
  @ImpersonalText('Название этапа', 500) name: string;
  @ImpersonalText('Срок этапа', 4000, { optional: true }) deadline?: string;
  /** Calendar year written in the heading of the stage. */
  @WholeNumber('Год в заголовке этапа', 2000, 2100, { optional: true }) year?: number;
  @YesNo('Раздел без сроков', { optional: true }) section?: boolean;
}

export class ImportedTarget {
  @OneOf('Сравнение', ['AT_LEAST', 'EQUALS']) comparison: 'AT_LEAST' | 'EQUALS';
  @WholeNumber('Значение', 0, 1_000_000) value: number;
  @OneOf('Единица', ['PERCENT', 'COUNT']) unit: 'PERCENT' | 'COUNT';
}

export class ImportedIndicator {
  @ImpersonalText('Показатель', 2000) text: string;
  @RowCode('Код формулы', { optional: true }) formula?: string;
  @Part('Целевое значение', () => ImportedTarget, { optional: true }) target?: ImportedTarget;
}

/** A row as the document has it; what its cells leave empty is absent. */
export class ImportedMeasure {
  @RowCode('Код мероприятия') measureId: string;
  @RowCode('Код этапа') stageId: string;
  @ImpersonalText('Мероприятие', 4000) text: string;
  @TextList('Части мероприятия', 50, 2000, { optional: true }) parts?: string[];
  @TextList('Документы', 50, 1000, { optional: true }) documents?: string[];
  @RoleCodes('Ответственные роли', 20, { optional: true }) responsible?: string[];
  @ImpersonalText('Ответственные в документе', 500, { optional: true }) responsibleVerbatim?: string;
  @ImpersonalText('Срок мероприятия', 4000, { optional: true }) deadline?: string;
  @ImpersonalText('Ожидаемый результат', 2000, { optional: true }) result?: string;
  @Part('Показатель', () => ImportedIndicator, { optional: true }) indicator?: ImportedIndicator;
  @YesNo('Контрольная строка', { optional: true }) control?: boolean;
  @ImpersonalText('Условие', 500, { optional: true }) condition?: string;
}

/** Takes a whole roadmap given as data into a draft with findings. Its texts name institutions and roles, never persons. */
export class ImportRoadmap {
  @Reference('Школа') schoolId: string;
  @ImpersonalText('Название', 500) title: string;
  /** Year in which the academic year begins: 2023 for 2023/24. */
  @WholeNumber('Учебный год', 2000, 2100) academicYear: number;
  @ImpersonalText('Организация', 300, { optional: true }) institution?: string;
  /** Order the document itself names: where it comes from, not what is in force. */
  @Part('Приказ документа', () => IssuedOrder, { optional: true }) sourceOrder?: IssuedOrder;
  @Part('Период плана', () => PlanPeriod, { optional: true }) plan?: PlanPeriod;
  @Parts('Этапы', () => ImportedStage, 60) stages: ImportedStage[];
  @Parts('Мероприятия', () => ImportedMeasure, 400) measures: ImportedMeasure[];
}
