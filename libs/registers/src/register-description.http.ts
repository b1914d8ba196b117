import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { Column, Projection } from '@vekha/event-sourcing/projection';
import { measureRegister } from './measures/measure-register';
import { columnsOf, COMPARISONS, comparisonsOf } from './register-filters.http';
import { readsRoadmapsBeside } from './roadmap-beside.http';

type Schema = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<Column['kind'], Schema>> = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  flag: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  instant: { type: 'string', format: 'date-time' },
  json: {},
  sealed: { description: 'Личные сведения: открываются по правам читателя' },
};

const CLOSED = { type: 'object', properties: { state: { type: 'string', enum: ['hidden', 'blocked', 'lost', 'destroyed'] }, text: TYPES.text } };
const NAME = { type: 'object', properties: { name: { type: ['string', 'null'] }, closed: CLOSED } };

const PAGE = {
  limit: { description: 'Строк на странице, 50, если не сказано', schema: { type: 'integer', minimum: 1, maximum: 500 } },
  cursor: { description: 'Поле next прошлой страницы: следующая страница того же запроса, на тот же момент' },
  search: { description: 'Слова в любом текстовом столбце или имя человека, на которого строка ссылается; регистр, «ё» и похожие латинские буквы не важны' },
  after: { description: 'Место в журнале из X-Position: дождаться его' },
  wait: { description: 'Сколько ждать его, мс; не дождавшись, ответ помечен stale', schema: { type: 'integer', minimum: 0, maximum: 10_000 } },
  zone: { description: 'Часовой пояс IANA, в котором поняты даты' },
} as const;

const LIST = {
  asOf: { description: 'Дата (по конец дня), момент UTC или место журнала: как реестр выглядел тогда' },
  orderBy: { description: 'Столбцы через запятую; со знаком минус — по убыванию' },
  columns: { description: 'Столбцы через запятую; все, если не сказано' },
  facets: { description: 'По каким столбцам посчитать строки каждого значения, через запятую' },
} as const;

const DIFFERENCE = {
  from: { description: 'С какого момента: дата (по конец дня), момент UTC или место журнала', required: true },
  to: { description: 'По какой момент; сейчас, если не сказано' },
} as const;

/** Says for OpenAPI what the list of a register takes and gives, column by column. */
export function ListDescription(register: Projection): MethodDecorator {
  const { name, title } = register;
  const columns = columnsOf(register);
  const row = { type: 'object', properties: { key: TYPES.text, ...Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, schemaOf(column)])), ...common(register) } };
  const facet = { type: 'array', items: { type: 'object', properties: { value: {}, text: TYPES.text, count: TYPES.integer } } };
  const schema = {
    type: 'object' as const,
    properties: {
      register: TYPES.text, title: TYPES.text, total: TYPES.integer, totalText: { ...TYPES.text, description: 'Итог словами' },
      asOfText: TYPES.text, position: { ...TYPES.text, description: 'По какое место журнала учтены события' }, stale: TYPES.flag,
      facets: { type: 'object', additionalProperties: facet }, next: { type: ['string', 'null'], description: 'cursor следующей страницы' },
      rows: { type: 'array', items: row },
      persons: { type: 'object', description: 'Имена людей, на которых ссылаются строки, по идентификатору; closed — почему имя не показано', additionalProperties: NAME },
    },
  };
  return applyDecorators(
    ApiOperation({ operationId: `list_${name}`, summary: `Реестр «${title}»: сейчас или на любую дату записи` }),
    ...parameters({ ...PAGE, ...LIST }),
    ...filters(register),
    ApiResponse({ status: 200, content: { 'application/json': { schema: schema as object } } }),
  );
}

export function DifferenceDescription(register: Projection): MethodDecorator {
  const summary = `Реестр «${register.title}»: что добавилось, изменилось и исчезло между двумя датами`;
  return applyDecorators(ApiOperation({ operationId: `diff_${register.name}`, summary }), ...parameters({ ...PAGE, ...DIFFERENCE }), ...filters(register));
}

export function HistoryDescription({ name, title }: Projection): MethodDecorator {
  const summary = `Реестр «${title}»: все состояния одной строки и события, которыми они вызваны`;
  return applyDecorators(ApiOperation({ operationId: `history_${name}`, summary }), ...parameters({ key: { description: 'Ключ строки (key)', required: true }, after: PAGE.after, wait: PAGE.wait }));
}

/** Says for OpenAPI what the dashboard of schools and stages takes. */
export function SummaryDescription(register: Projection, named: readonly string[]): MethodDecorator {
  const { search: _search, ...page } = PAGE;
  const chosen = { ...register, columns: Object.fromEntries(Object.entries(register.columns).filter(([name]) => named.includes(name))) };
  const summary = 'Сводка: школы и этапы — доля принятого, просрочено, в работе, ближайший срок; сначала те, где риск больше';
  return applyDecorators(ApiOperation({ operationId: 'departmentSummary', summary }), ...parameters({ ...page, asOf: LIST.asOf }), ...filters(chosen, false));
}

interface Parameter {
  readonly description: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

function parameters(all: Readonly<Record<string, Parameter>>): readonly MethodDecorator[] {
  return Object.entries(all).map(([name, { description, required = false, schema = TYPES.text }]) => ApiQuery({ name, required, description, schema: schema as object }));
}

/** @param compared whether more than equality can be asked */
function filters(register: Projection, compared = true): readonly MethodDecorator[] {
  const ofColumns = Object.entries(columnsOf(register)).flatMap(([name, column]) => {
    const comparisons = (compared ? comparisonsOf(column) : []).map((comparison) => {
      const schema = comparison === 'empty' ? TYPES.flag : comparison === 'contains' ? TYPES.text : schemaOf(column);
      return { name: `${name}.${comparison}`, description: `${column.title}: ${COMPARISONS[comparison]}`, schema };
    });
    const equal = { name, description: `${column.title}; повторите параметр, чтобы назвать несколько значений`, schema: schemaOf(column) };
    return column.kind === 'json' || column.kind === 'sealed' ? comparisons : [equal, ...comparisons];
  });
  const school = 'schoolId' in register.columns ? [] : [{ name: 'schoolId', description: 'Школа', schema: TYPES.text }];
  const year = readsRoadmapsBeside(register) ? [{ name: 'academicYear', description: 'Учебный год карты, по году начала', schema: TYPES.integer }] : [];
  return [...school, ...year, ...ofColumns].map(({ name, description, schema }) => ApiQuery({ name, required: false, description, schema: schema as object }));
}

function schemaOf({ kind, nullable, labels, title }: Column): Schema {
  const { type, ...more } = TYPES[kind];
  const codes = labels ? { enum: Object.keys(labels), 'x-enum-descriptions': Object.values(labels) } : {};
  return { ...(type !== undefined && { type: nullable ? [type, 'null'] : type }), ...more, ...codes, description: title };
}

/** The columns every register has (domain §5.1). */
function common(register: Projection): Schema {
  const { columns } = register;
  return {
    ...('schoolId' in columns ? {} : { schoolId: { ...TYPES.text, description: 'Школа' } }),
    ...(readsRoadmapsBeside(register) && { academicYear: { ...TYPES.integer, description: 'Учебный год карты' } }),
    ...('stageId' in columns && !('stageNo' in columns) && { stageOrSection: { ...TYPES.text, description: 'Этап или раздел' } }),
    ...(register.name === measureRegister.name && { overdueDays: { ...TYPES.integer, description: 'На сколько календарных дней опоздали: по день выполнения или по сегодня' } }),
    ...(Object.values(columns).some(({ kind }) => kind === 'sealed' || kind === 'json') && { closed: { type: 'object', description: 'Почему личные сведения строки не показаны, по столбцам', additionalProperties: CLOSED } }),
    lastEventAt: { ...TYPES.instant, description: 'Когда записано событие, которым строка стала такой' },
    lastEventPosition: { ...TYPES.text, description: 'Место этого события в журнале' },
    incomplete: { ...TYPES.flag, description: 'Не все события этой строки удалось учесть' },
  };
}
