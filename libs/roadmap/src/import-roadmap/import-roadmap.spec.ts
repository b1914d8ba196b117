import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { RoadmapImported } from '../drafting-events';
import type { RoadmapEvent } from '../events';
import { drafted, lyceum, SCHOOL_ID } from '../testing/lyceum-history';
import { ImportRoadmap } from './import-roadmap.command';

type Stage = ImportRoadmap['stages'][number];
type Row = ImportRoadmap['measures'][number];

const stages: Stage[] = [
  { stageId: '1', no: 1, name: 'Подготовка', deadline: 'Октябрь 2023 г.' },
  { stageId: '2', no: 2, name: 'Отбор', deadline: 'Ноябрь 2023 г.' },
  { stageId: 'S', no: 3, name: 'Раздел', section: true },
];
const plain: Row = { measureId: '1.1', stageId: '1', text: 'Семинар', responsible: ['curator'] };
const document: ImportRoadmap = { schoolId: SCHOOL_ID, title: 'Карта', academicYear: 2023, plan: { start: '2023-09-01', end: '2024-05-31' }, stages, measures: [plain] };

const importing = (input: ImportRoadmap = document, facts: object = { school: lyceum }) => scenario(roadmapCommands).knowing(facts).when(ImportRoadmap, input);
const given = (input: ImportRoadmap) => importing(input).acceptedEvents() as readonly RoadmapEvent[];
const withRows = (...measures: Row[]): ImportRoadmap => ({ ...document, measures });
const findings = (input: ImportRoadmap) => given(input).flatMap(({ type, data }) => (type === 'FindingRaised' ? [`${data.code} ${data.measures.join('+')}`] : []));

describe('Import a roadmap', () => {
  it('makes a draft of the school; institution and order of the document are only where it comes from', () => {
    const order = { number: '37', date: '2022-06-14' };
    const roadmapId = given(document)[0]?.data.roadmapId ?? '';
    importing({ ...document, institution: 'МБУ ДО «ЦВР»', sourceOrder: order }).thenAmong('RoadmapImported', RoadmapImported({
      roadmapId, schoolId: SCHOOL_ID, title: 'Карта', academicYear: 2023, zone: 'Europe/Moscow', week: 5, plan: { start: '2023-09-01', end: '2024-05-31' },
      institution: 'МБУ ДО «ЦВР»', sourceOrder: order,
    }).data);
    expect(given({ ...document, sourceOrder: order }).map(({ type }) => type)).not.toContain('RoadmapApproved');
  });

  it('keeps every cell of a row as the document has it', () => {
    const row = {
      ...plain, parts: ['а', 'б'], documents: ['протокол'], responsibleVerbatim: 'Куратор', result: 'Банк', condition: 'при необходимости', control: true,
      indicator: { text: 'не менее 3', formula: 'IND-05', target: { comparison: 'AT_LEAST' as const, value: 3, unit: 'COUNT' as const } },
    };
    importing(withRows(row)).thenAmong('MeasurePlanned', { ...row, roadmapId: given(document)[0]?.data.roadmapId });
  });

  it('ST-2: a row without a deadline of its own is read by the words of its stage, and the stage keeps its dates', () => {
    importing().thenAmong('DeadlineParsed', expect.objectContaining({ measureId: '1.1', verbatim: 'Октябрь 2023 г.', deadline: expect.objectContaining({ start: '2023-10-01', nominalDue: '2023-10-31' }) as object }));
    expect(given(document).flatMap(({ type, data }) => (type === 'StageAdded' ? [data.term?.due] : []))).toEqual(['2023-10-31', '2023-11-30', undefined]);
  });

  it('a year in the heading of the stage dates its words', () => {
    const [first] = given({ ...document, stages: [{ ...(stages[0] as Stage), deadline: 'Март', year: 2024 }] }).filter(({ type }) => type === 'DeadlineParsed');
    expect(first?.data).toMatchObject({ status: 'RESOLVED_WITH_ASSUMPTION', deadline: { nominalDue: '2024-03-31' } });
  });

  it('oddities are findings, never refusals', () => {
    expect(findings(withRows({ measureId: 'a', stageId: 'S', text: 'Семинар' }))).toEqual(['RESPONSIBLE_MISSING a', 'DEADLINE_MISSING a']);
    expect(findings(withRows({ ...plain, deadline: 'Октябрь 2019 г.' }))).toEqual(['OUT_OF_PLAN_PERIOD 1.1']);
    expect(findings(withRows({ ...plain, deadline: 'как получится' }))).toEqual([]);
  });

  it('refuses only what contradicts itself, naming the place', () => {
    expect(importing(withRows(plain, plain)).rejects('MEASURE_EXISTS').message).toContain('1.1');
    importing({ ...document, stages: [...stages, stages[0] as Stage] }).rejects('STAGE_EXISTS');
    importing(withRows({ ...plain, stageId: '9' })).rejects('STAGE_UNKNOWN');
    importing({ ...document, stages: [{ stageId: 'S', no: 1, name: 'Раздел', section: true, deadline: 'Май' }] }).rejects('SECTION_HAS_NO_DATES');
    importing({ ...document, plan: { start: '2024-05-31', end: '2023-09-01' } }).rejects('PLAN_REVERSED');
    importing(document, {}).rejects('SCHOOL_MISSING');
    scenario(roadmapCommands).given(...drafted()).knowing({ school: lyceum }).when(ImportRoadmap, document).rejects('ROADMAP_EXISTS');
  });

  it('takes no more than 60 stages, 400 rows and the length of a cell', () => {
    const many = Array.from({ length: 401 }, (_, index) => ({ ...plain, measureId: `1.${index}` }));
    expect(() => importing(withRows(...many))).toThrow('«Мероприятия»');
    expect(() => importing(withRows({ ...plain, text: 'а'.repeat(4001) }))).toThrow('4000');
  });
});
