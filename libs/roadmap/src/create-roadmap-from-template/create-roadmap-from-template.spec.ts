import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { DeadlineParsed } from '../deadline-events';
import { FindingRaised, RoadmapCreatedFromTemplate, type RoadmapEvent, StageAdded } from '../events';
import { deadlines, drafted, lyceum, SCHOOL_ID, template } from '../testing/lyceum-history';
import { adoptedFrom, draft, schoolTemplate } from '../testing/school-history';
import { CreateRoadmapFromTemplate } from './create-roadmap-from-template.command';

const asked = { schoolId: SCHOOL_ID, templateCode: '000-lyceum-28', academicYear: 2023 };
const adopting = (input = asked, facts: object = { template, school: lyceum }) =>
  scenario(roadmapCommands).knowing(facts).when(CreateRoadmapFromTemplate, input);

type Given<Type extends RoadmapEvent['type']> = Extract<RoadmapEvent, { readonly type: Type }>['data'];

function among<Type extends RoadmapEvent['type']>(type: Type, input = asked, facts?: object): readonly Given<Type>[] {
  const events = adopting(input, facts).acceptedEvents() as readonly RoadmapEvent[];
  return events.filter((event) => event.type === type).map(({ data }) => data as Given<Type>);
}

describe('Create a roadmap from a template', () => {
  it('makes a draft that keeps the template’s edition, the year, and the school’s zone and working week', () => {
    const [created] = among('RoadmapCreatedFromTemplate');
    const { roadmapId = '' } = created ?? {};
    adopting().thenAmong('RoadmapCreatedFromTemplate', RoadmapCreatedFromTemplate({
      roadmapId, schoolId: SCHOOL_ID, title: 'Дорожная карта лицея', templateCode: '000-lyceum-28', templateEdition: 1, academicYear: 2023, zone: 'Europe/Moscow', week: 5,
    }).data);
  });

  it('adds every stage with its verbatim deadline and every measure of the template, in order', () => {
    expect(among('StageAdded').map(({ stageId, deadlineVerbatim }) => [stageId, deadlineVerbatim])).toEqual([
      ['000-1', 'Август – сентябрь 2023 г.'], ['000-4', 'Сентябрь 2023г.- апрель 2024г'], ['000-6', 'Май 2024г.'],
    ]);
    expect(among('MeasurePlanned').map(({ roadmapId: _id, ...measure }) => measure)).toEqual(template.measures);
    expect(adopting().acceptedEvents().filter(({ type }) => type === StageAdded.type)).toHaveLength(3);
  });

  it('the ladder of the template goes over that of the municipality, and stays with the roadmap', () => {
    const ladder = (workingDays: number) => ({ reminders: [workingDays], time: '08:00', escalations: [] });
    const facts = (own: object) => ({ template: { ...template, ...own }, school: lyceum, municipality: { ladder: ladder(5) } });
    const remindersWith = (own: object) => new Set(among('DeadlineParsed', asked, facts(own)).flatMap(({ deadline }) => deadline.rungs.flatMap(({ workingDays }) => workingDays ?? [])));
    expect(remindersWith({})).toEqual(new Set([5]));
    expect(remindersWith({ ladder: ladder(3) })).toEqual(new Set([3]));
    expect(among('RoadmapCreatedFromTemplate', asked, facts({ ladder: ladder(3) }))[0]).toMatchObject({ ladder: ladder(3) });
  });

  it('ST-2: a measure inherits the term of its stage; due dates fall on working days and the ladder is the school’s own time', () => {
    const { why: _why, ...found } = among('DeadlineParsed')[0]?.deadline ?? deadlines.may;
    const { why: _reasons, ...counted } = deadlines.autumn;
    // Reminders 14, 7 and 1 working days before Monday 2 October, counted by hand.
    const [opening, , ...rest] = counted.rungs;
    const reminder = (workingDays: number, at: string) => ({ rung: 'reminder', at, workingDays });
    const reminders = [reminder(14, '2023-09-12T06:00:00.000Z'), reminder(7, '2023-09-21T06:00:00.000Z'), reminder(1, '2023-09-29T06:00:00.000Z')];
    const escalation = (to: string, workingDays: number, at: string) => ({ rung: 'escalation', at, workingDays, to });
    const escalations = [escalation('curator', 1, '2023-10-03T06:00:00.000Z'), escalation('director', 5, '2023-10-09T06:00:00.000Z'), escalation('department', 10, '2023-10-16T06:00:00.000Z')];
    expect(found).toEqual({ ...counted, rungs: [opening, ...reminders, ...rest, ...escalations] });
    expect(among('DeadlineParsed').map(({ measureId, deadline }) => [measureId, deadline.nominalDue, deadline.effectiveDue])).toEqual([
      ['000-1.1', '2023-09-30', '2023-10-02'], ['000-4.1', '2024-04-30', '2024-05-02'], ['000-6.2', '2024-05-31', '2024-05-31'], ['control-1', '2024-05-31', '2024-05-31'],
    ]);
    const withoutFarReminders = (index: number) => among('DeadlineParsed')[index]?.deadline.rungs.filter(({ workingDays = 1, to }) => workingDays === 1 && to === undefined).map(({ rung, at }) => ({ rung, at }));
    expect(withoutFarReminders(1)).toEqual(deadlines.wholeYear.rungs);
    expect(withoutFarReminders(2)).toEqual(deadlines.may.rungs);
  });

  it('in Irkutsk the same day begins five hours earlier than in Moscow', () => {
    const [first] = among('DeadlineParsed', asked, { template, school: { ...lyceum, zone: 'Asia/Irkutsk' } });
    expect(first?.deadline.rungs[0]).toEqual({ rung: 'opening', at: '2023-07-31T16:00:00.000Z' });
  });

  it('a six-day school keeps a Saturday as its due day', () => {
    const [first] = among('DeadlineParsed', asked, { template, school: { ...lyceum, week: 6 } });
    expect(first?.deadline.effectiveDue).toBe('2023-09-30');
  });

  it('for the template’s own year the reading is sure; for another year the dates are shifted and the assumption is said', () => {
    expect(among('DeadlineParsed').every(({ status }) => status === 'RESOLVED')).toBe(true);
    const [shifted] = among('DeadlineParsed', { ...asked, academicYear: 2026 });
    expect(shifted).toMatchObject({ status: 'RESOLVED_WITH_ASSUMPTION', kind: 'Window', verbatim: 'Август – сентябрь 2023 г.', deadline: { start: '2026-08-01', nominalDue: '2026-09-30' } });
    expect(shifted?.deadline.why).toContain('Срок шаблона перенесён с 2023/24 на 2026/27 учебный год.');
  });

  it('says from which words of the document every date was found', () => {
    for (const { deadline, verbatim } of among('DeadlineParsed')) expect(deadline.why[0]).toBe(`В документе: «${verbatim}».`);
    expect(DeadlineParsed.fields.deadline.fields).toHaveProperty('why');
  });

  it('ME-2: a measure without a responsible party is scheduled all the same, and a finding says so', () => {
    const missing = among('FindingRaised').filter(({ code }) => code === 'RESPONSIBLE_MISSING');
    expect(missing.map(({ measures }) => measures)).toEqual([['000-1.1']]);
    expect(among('DeadlineParsed').map(({ measureId }) => measureId)).toContain('000-1.1');
  });

  it('RM-3: a row without a term stays undated, with a finding, and never gets a guessed date', () => {
    const undatedStage = { stageId: '000-6', no: 6, name: 'Завершение программ' };
    const undated = { ...template, stages: template.stages.map((stage) => (stage.stageId === '000-6' ? undatedStage : stage)) };
    const facts = { template: undated, school: lyceum };
    expect(among('DeadlineMissing', asked, facts).map(({ measureId, verbatim }) => [measureId, verbatim])).toEqual([['000-6.2', ''], ['control-1', '']]);
    expect(among('FindingRaised', asked, facts).filter(({ code }) => code === 'DEADLINE_MISSING')).toHaveLength(2);
    expect(among('DeadlineParsed', asked, facts)).toHaveLength(2);
  });

  it('raises what a careful reader of the template noticed; every finding has an id of its own', () => {
    const findings = among('FindingRaised');
    expect(findings.map(({ code }) => code)).toEqual(['RESPONSIBLE_MISSING', 'DUPLICATE_MEASURE']);
    expect(new Set(findings.map(({ findingId }) => findingId)).size).toBe(findings.length);
    adopting().thenAmong('FindingRaised', ...findings.map((finding) => FindingRaised(finding).data));
  });

  it('refuses when the school or the template is missing, or the roadmap exists already', () => {
    adopting(asked, { template, school: undefined }).rejects('SCHOOL_MISSING');
    expect(adopting(asked, { template: undefined, school: lyceum }).rejects('TEMPLATE_MISSING').message).toContain('«000-lyceum-28»');
    scenario(roadmapCommands).given(...drafted()).knowing({ template, school: lyceum }).when(CreateRoadmapFromTemplate, asked).rejects('ROADMAP_EXISTS');
  });

  it('a quarter is the school’s own: with an adopted calendar each gets an occurrence, without one the row waits (DL-10)', () => {
    const terms = [
      { name: '1 четверть', start: '2021-09-01', end: '2021-10-29' }, { name: '2 четверть', start: '2021-11-08', end: '2021-12-28' },
      { name: '3 четверть', start: '2022-01-10', end: '2022-03-25' }, { name: '4 четверть', start: '2022-04-04', end: '2022-05-31' },
    ];
    const quarters = (events: readonly RoadmapEvent[]) => events.flatMap(({ type, data }) => (type === 'OccurrenceScheduled' && data.measureId === 'quarterly' ? [`${data.period} ${data.deadline.nominalDue}`] : []));
    expect(quarters(adoptedFrom(schoolTemplate, 2021, { ...lyceum, terms }))).toEqual(['2021-22-Q1 2021-10-29', '2021-22-Q2 2021-12-28', '2021-22-Q3 2022-03-25', '2021-22-Q4 2022-05-31']);
    expect(draft.find(({ type, data }) => type === 'DeadlineAmbiguityDetected' && data.measureId === 'quarterly')?.data).toMatchObject({ status: 'DATES_AWAITED', finding: 'ACADEMIC_CALENDAR_MISSING' });
  });

  it('ST-4: a section carries no dates, and a stage carries its own for rows added later', () => {
    expect(draft.flatMap(({ type, data }) => (type === 'StageAdded' ? [[data.stageId, data.section, data.term?.due]] : []))).toEqual([['S', true, undefined], ['T', undefined, '2023-05-31']]);
  });
});
