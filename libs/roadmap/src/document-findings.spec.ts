import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from './commands';
import type { RoadmapEvent } from './events';
import { ImportRoadmap } from './import-roadmap/import-roadmap.command';
import { lyceum, SCHOOL_ID } from './testing/lyceum-history';

type Row = ImportRoadmap['measures'][number];

const plan = { start: '2022-08-01', end: '2024-06-30' };
const stage = (no: number, deadline?: string, section = false) => ({ stageId: `${no}`, no, name: 'Этап', ...(deadline !== undefined && { deadline }), ...(section && { section }) });
const row = (stageId: string, index: number, text: string, deadline?: string): Row => ({ measureId: `${stageId}.${index}`, stageId, text, responsible: ['curator'], ...(deadline !== undefined && { deadline }) });

function noticed(stages: ImportRoadmap['stages'], measures: Row[], sourceOrder?: ImportRoadmap['sourceOrder']): readonly string[] {
  const document = { schoolId: SCHOOL_ID, title: 'Карта', academicYear: 2022, plan, stages, measures, ...(sourceOrder && { sourceOrder }) };
  const events = scenario(roadmapCommands).knowing({ school: lyceum }).when(ImportRoadmap, document).acceptedEvents() as readonly RoadmapEvent[];
  return events.flatMap(({ type, data }) => (type === 'FindingRaised' ? [`${data.code} ${data.measures.join('+')}`] : []));
}

const ofTexts = (...texts: readonly string[]) => noticed([stage(1, 'Октябрь 2022 г.')], texts.map((text, index) => row('1', index + 1, text)));

describe('What a careful reader of a document notices', () => {
  it('ST-5: a row that ends before an earlier stage begins, and not one that merely overlaps it', () => {
    const stages = [stage(1, 'Октябрь 2022 г.'), stage(2)];
    expect(noticed(stages, [row('1', 1, 'А'), row('2', 1, 'Б', 'Сентябрь 2022 г.')])).toEqual(['STAGE_ORDER 2.1']);
    expect(noticed(stages, [row('1', 1, 'А'), row('2', 1, 'Б', 'Сентябрь – октябрь 2022 г.')])).toEqual([]);
    expect(noticed([stage(2), stage(3, 'Октябрь 2022 г.')], [row('3', 1, 'А'), row('2', 1, 'Б', 'Сентябрь 2022 г.')])).toEqual([]);
  });

  it('ST-5: sections have no order', () => {
    const sections = [stage(1, undefined, true), stage(2, undefined, true)];
    expect(noticed(sections, [row('1', 1, 'А', 'Октябрь 2022 г.'), row('2', 1, 'Б', 'Сентябрь 2022 г.')])).toEqual([]);
  });

  it('a row made twice, in the same words or in others', () => {
    expect(ofTexts('Проведение семинара', 'проведение  семинара.')).toEqual(['DUPLICATE_MEASURE 1.1+1.2']);
    expect(ofTexts('Подготовка персонализированных программ наставничества.', 'Разработка персонализированных программ наставничества для каждой пары')).toEqual(['DUPLICATE_MEASURE 1.1+1.2']);
    expect(ofTexts('Формирование банка данных наставников', 'Формирование банка данных наставляемых')).toEqual([]);
    expect(ofTexts('Подготовка приказа', 'Утверждение приказа о парах')).toEqual([]);
  });

  it('the row that makes the roadmap itself, due after the order that approved it', () => {
    const order = { number: '1', date: '2022-10-15' };
    const making = (text: string, deadline: string) => noticed([stage(1)], [row('1', 1, text, deadline)], order);
    expect(making('Разработка дорожной карты на 2022-2024 учебный год', '31.10.2022')).toEqual(['DUE_AFTER_OWN_APPROVAL 1.1']);
    expect(making('Разработка дорожной карты', '01.10.2022')).toEqual([]);
    expect(making('Освещение мероприятий дорожной карты', '31.10.2022')).toEqual([]);
  });

  it('a missing year is said once for the cell of a stage, and for a row of its own apart', () => {
    const found = noticed([stage(1, 'Сентябрь-октябрь')], [row('1', 1, 'А'), row('1', 2, 'Б'), row('1', 3, 'В', 'Май')]);
    expect(found).toEqual(['YEAR_MISSING 1.1+1.2', 'YEAR_MISSING 1.3']);
  });
});
