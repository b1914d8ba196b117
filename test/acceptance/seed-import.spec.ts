import { academicYear, fromRelativeTerm, type RelativeTerm } from '@vekha/calendar/academic-year';
import type { RoadmapEvent } from '@vekha/roadmap/events';
import type { ImportRoadmap } from '@vekha/roadmap/import-roadmap/import-roadmap.command';
import { templateLibrary } from '@vekha/template/template-library';
import { curator, department, roadmapHouse, SCHOOL } from './roadmap-house';

type Template = (typeof templateLibrary)[number];

/** The document as a reader of its table would hand it over: words only, none of the dates the template gives them. */
function documentOf({ title, academicYear: year, provenance, period, stages, measures }: Template): ImportRoadmap {
  const { institution, orderNumber, orderDate } = provenance;
  const dates = period && fromRelativeTerm(period as RelativeTerm, year);
  return {
    schoolId: SCHOOL, title, academicYear: year, institution,
    ...(orderNumber !== undefined && orderDate !== undefined && { sourceOrder: { number: orderNumber, date: orderDate } }),
    ...(dates && { plan: { start: dates.start ?? academicYear(year).start, end: dates.due } }),
    stages: stages.map(({ stageId, no, name, deadline, section }) => ({ stageId, no, name, ...(deadline !== undefined && { deadline }), ...(section !== undefined && { section }) })),
    measures: measures.map(({ term: _term, ...row }) => row) as ImportRoadmap['measures'],
  };
}

async function imported(code: string): Promise<readonly RoadmapEvent[]> {
  const { give, eventsOf } = roadmapHouse('2023-11-10T08:00:00.000Z');
  const template = templateLibrary.find((each) => each.code === code) as Template;
  await give(department, 'RegisterSchool', { schoolId: SCHOOL, name: 'Школа', zone: 'Europe/Moscow', week: 5 });
  return eventsOf(await give(curator, 'ImportRoadmap', documentOf(template)));
}

function findings(events: readonly RoadmapEvent[]): Record<string, readonly string[]> {
  const found: Record<string, string[]> = {};
  for (const { type, data } of events) if (type === 'FindingRaised') found[data.code] = [...(found[data.code] ?? []), data.measures.join('+')];
  return found;
}

function countsOf(events: readonly RoadmapEvent[]) {
  const count = (type: RoadmapEvent['type']) => events.filter((event) => event.type === type).length;
  const unclear = events.flatMap(({ type, data }) => (type === 'DeadlineAmbiguityDetected' ? [data.status] : []));
  return { stages: count('StageAdded'), rows: count('MeasurePlanned'), ambiguous: unclear.filter((status) => status === 'AMBIGUOUS').length, undated: count('DeadlineMissing') };
}

/** Rows of a template, by stage. */
const rowsOf = (code: string): readonly string[] => (templateLibrary.find((each) => each.code === code) as Template).measures.map(({ measureId }) => measureId);

/**
 * What the data alone show of the counts of domain §12. Not among them: how a table is laid out (MERGED_CELLS, SPLIT_ROW)
 * and what its texts mean (RESULT_MISMATCH, EVIDENCE_BODY_MISMATCH, ROLE_CONFLICT); the templates carry those by hand.
 */
describe('The five documents imported as data', () => {
  it('000: nobody responsible fourteen times, one contradiction, one row made twice', async () => {
    const events = await imported('000-lyceum-28');
    expect(countsOf(events)).toEqual({ stages: 7, rows: 14, ambiguous: 0, undated: 0 });
    expect(findings(events)).toEqual({ RESPONSIBLE_MISSING: rowsOf('000-lyceum-28'), TEXT_CONTRADICTS_DEADLINE: ['000-7.1'], DUPLICATE_MEASURE: ['000-1.2+000-5.2'] });
  });

  it('001: the row that makes the roadmap comes due after the order that approved it', async () => {
    const events = await imported('001-school-11');
    expect(countsOf(events)).toEqual({ stages: 5, rows: 17, ambiguous: 0, undated: 0 });
    expect(findings(events)).toEqual({ DUE_AFTER_OWN_APPROVAL: ['001-E3'] });
  });

  it('002: fifteen rows without dates and without anybody', async () => {
    const events = await imported('002-lyceum-126');
    expect(countsOf(events)).toEqual({ stages: 7, rows: 15, ambiguous: 0, undated: 15 });
    expect(findings(events)).toEqual({ RESPONSIBLE_MISSING: rowsOf('002-lyceum-126'), DEADLINE_MISSING: rowsOf('002-lyceum-126') });
  });

  it('003: documents in the cell of a deadline once, a missing year once per cell', async () => {
    const events = await imported('003-lyceum-blagoveshchensk');
    expect(countsOf(events)).toEqual({ stages: 6, rows: 12, ambiguous: 0, undated: 0 });
    expect(findings(events)).toEqual({
      EVIDENCE_IN_DEADLINE_CELL: ['003-1.1+003-1.2'],
      YEAR_MISSING: ['003-2.1+003-2.2+003-2.3', '003-3.1+003-3.2', '003-4.1+003-4.2'],
    });
  });

  it('004: three rows to clarify, four cells before an earlier stage, two outside the plan', async () => {
    const events = await imported('004-creativity-centre');
    expect(countsOf(events)).toEqual({ stages: 7, rows: 24, ambiguous: 3, undated: 0 });
    expect(findings(events)).toEqual({
      RESPONSIBLE_MISSING: ['004-1.6'],
      OUT_OF_PLAN_PERIOD: ['004-5.1', '004-5.2'],
      STAGE_ORDER: ['004-4.1', '004-4.2', '004-4.3', '004-7.5'],
    });
  });

  it.each(['000-lyceum-28', '001-school-11', '004-creativity-centre'])('%s gets the very dates its template gives it', async (code) => {
    const { give, eventsOf } = roadmapHouse('2023-11-10T08:00:00.000Z');
    const template = templateLibrary.find((each) => each.code === code) as Template;
    await give(department, 'PublishTemplate', template);
    await give(department, 'RegisterSchool', { schoolId: SCHOOL, name: 'Школа', zone: 'Europe/Moscow', week: 5 });
    const adopted = await eventsOf(await give(curator, 'CreateRoadmapFromTemplate', { schoolId: SCHOOL, templateCode: code, academicYear: template.academicYear }));
    const dates = (events: readonly RoadmapEvent[]) => events.flatMap(({ type, data }) => (type === 'DeadlineParsed' ? [[data.measureId, data.deadline.start, data.deadline.effectiveDue]] : []));
    expect(dates(await imported(code))).toEqual(dates(adopted));
  });
});
