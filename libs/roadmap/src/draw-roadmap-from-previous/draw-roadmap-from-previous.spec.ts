import { fold } from '@vekha/event-sourcing/command-catalogue';
import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { AttachExternalSchedule } from '../attach-external-schedule/attach-external-schedule.command';
import { ClarifyDeadline } from '../clarify-deadline/clarify-deadline.command';
import { roadmapCommands } from '../commands';
import { MeasureRescheduled } from '../deadline-events';
import { RoadmapDrawnFromPrevious } from '../drafting-events';
import type { RoadmapEvent } from '../events';
import { MeasureAmended, MeasureCancelled, MeasureDeclaredNotApplicable } from '../measure-events';
import { type PreviousRoadmap, previousRoadmap } from '../previous-roadmap';
import { roadmap } from '../roadmap';
import { active, deadlines, drafted, lyceum, ROADMAP_ID, SCHOOL_ID } from '../testing/lyceum-history';
import { roadmapId as schoolRoadmap, running } from '../testing/school-history';
import { DrawRoadmapFromPrevious } from './draw-roadmap-from-previous.command';

const order = { number: '7', date: '2021-10-01' };
const previousOf = (history: readonly RoadmapEvent[]): PreviousRoadmap =>
  previousRoadmap(fold(roadmap, history.map((event) => ({ ...event, actor: { id: 'a-curator', role: 'curator' }, occurredOn: '2021-10-01', recordedAt: '2021-10-01T08:00:00.000Z' }))));

const asked = { schoolId: SCHOOL_ID, previousRoadmapId: ROADMAP_ID, academicYear: 2024 };
const drawing = (history: readonly RoadmapEvent[] = active(), input: DrawRoadmapFromPrevious = asked) =>
  scenario(roadmapCommands).knowing({ school: lyceum, previous: previousOf(history) }).when(DrawRoadmapFromPrevious, input);
const fromSchool = (...more: readonly RoadmapEvent[]) => drawing([...running, ...more], { ...asked, previousRoadmapId: schoolRoadmap });
const drawn = (scene = drawing()) => scene.acceptedEvents() as readonly RoadmapEvent[];

const terms = (events: readonly RoadmapEvent[]) =>
  events.flatMap(({ type, data }) => (type === 'DeadlineParsed' ? [[data.measureId, data.deadline.start, data.deadline.nominalDue]] : []));
const row = (events: readonly RoadmapEvent[], measureId: string) => events.flatMap(({ type, data }) => (type === 'MeasurePlanned' && data.measureId === measureId ? [data] : []))[0];
const due = (events: readonly RoadmapEvent[], measureId: string) => events.flatMap(({ type, data }) => (type === 'OccurrenceScheduled' && data.measureId === measureId ? [data.deadline.nominalDue] : []));

describe('Draw a roadmap from last year’s', () => {
  it('makes a draft of the same school that says which roadmap it comes from and waits for its dates to be confirmed', () => {
    const [first] = drawn();
    const { roadmapId = '' } = first?.data ?? {};
    drawing().thenAmong('RoadmapDrawnFromPrevious', RoadmapDrawnFromPrevious({
      roadmapId, schoolId: SCHOOL_ID, title: 'Дорожная карта лицея', previousRoadmapId: ROADMAP_ID, previousAcademicYear: 2023, academicYear: 2024,
      zone: 'Europe/Moscow', week: 5, leftOut: [], datesToConfirm: true,
    }).data);
    expect(drawn(drawing(active(), { ...asked, title: 'Карта на 2024/25' }))[0]?.data).toMatchObject({ title: 'Карта на 2024/25' });
  });

  it('shifts terms against the academic year, and says from which dates', () => {
    expect(terms(drawn())).toEqual([
      ['000-1.1', '2024-08-01', '2024-09-30'], ['000-4.1', '2024-09-01', '2025-04-30'], ['000-6.2', '2025-05-01', '2025-05-31'], ['control-1', '2025-05-01', '2025-05-31'],
    ]);
    const [parsed] = drawn().filter(({ type }) => type === 'DeadlineParsed');
    expect(parsed?.data).toMatchObject({
      status: 'RESOLVED_WITH_ASSUMPTION', assumption: 'Срок прошлой карты перенесён с 2023/24 на 2024/25 учебный год.', shiftedFrom: { start: '2023-08-01', due: '2023-09-30' },
    });
  });

  it('takes a term as it was planned: a postponement belonged to its own year', () => {
    const postponed = MeasureRescheduled({ roadmapId: ROADMAP_ID, measureId: '000-1.1', order, deadline: { ...deadlines.may, version: 2 } });
    expect(terms(drawn(drawing([...active(), postponed])))[0]).toEqual(['000-1.1', '2024-08-01', '2024-09-30']);
  });

  it('takes texts and responsible parties as they stand now', () => {
    const amended = MeasureAmended({ roadmapId: ROADMAP_ID, measureId: '000-1.1', text: 'Приказ о системе', responsible: ['director'] });
    expect(row(drawn(drawing([...active(), amended])), '000-1.1')).toMatchObject({ text: 'Приказ о системе', responsible: ['director'], documents: ['Приложение 1'] });
  });

  it('ME-6: leaves out what was cancelled or did not apply, but keeps a row whose condition decides anew', () => {
    const gone = fromSchool(
      MeasureCancelled({ roadmapId: schoolRoadmap, measureId: 'last', ground: 'REPLACED', order }),
      MeasureDeclaredNotApplicable({ roadmapId: schoolRoadmap, measureId: 'whole', reason: 'NO_PARTICIPANTS', order }),
      MeasureDeclaredNotApplicable({ roadmapId: schoolRoadmap, measureId: 'single', reason: 'CONDITION_NOT_MET', order }),
    );
    const events = drawn(gone);
    expect(events[0]?.data).toMatchObject({ leftOut: ['whole', 'last'] });
    expect(row(events, 'single')).toMatchObject({ condition: 'при необходимости' });
    expect(events.flatMap(({ type, data }) => (type === 'StageAdded' ? [data.stageId] : []))).toEqual(['S']);
  });

  it('reads anew what repeats or follows the plan, in the plan of the new year', () => {
    const events = drawn(fromSchool());
    expect(events[0]?.data).toMatchObject({ plan: { start: '2024-09-01', end: '2026-05-31' } });
    expect(due(events, 'yearly')).toEqual(['2024-11-01', '2025-11-01']);
    expect(terms(events).find(([id]) => id === 'whole')).toEqual(['whole', '2024-09-01', '2026-05-31']);
  });

  it('offers the meanings of an unclear term with the dates of the new year, also in the year after', () => {
    const meanings = (events: readonly RoadmapEvent[]) => events.flatMap(({ type, data }) => (type === 'DeadlineAmbiguityDetected' && data.measureId === 'unclear' ? [data.readings[0]?.windows] : []));
    const next = drawn(fromSchool());
    expect(meanings(next)).toEqual([[{ start: '2024-10-01', due: '2024-10-31' }]]);
    expect(meanings(drawn(drawing(next, { ...asked, academicYear: 2025 })))).toEqual([[{ start: '2025-10-01', due: '2025-10-31' }]]);
  });

  it('keeps the dates a person named for an unclear term, and asks anew for an attached schedule', () => {
    const clarified = scenario(roadmapCommands).given(...running).when(ClarifyDeadline, { roadmapId: schoolRoadmap, measureId: 'unclear', reading: 1 }).acceptedEvents() as readonly RoadmapEvent[];
    const document = { kind: 'PLAN' as const, date: '2021-09-20' };
    const attached = scenario(roadmapCommands).given(...running)
      .when(AttachExternalSchedule, { roadmapId: schoolRoadmap, measureId: 'schedule', document, times: [{ due: '2021-12-01' }] }).acceptedEvents() as readonly RoadmapEvent[];
    const events = drawn(fromSchool(...clarified, ...attached));
    expect(terms(events).find(([id]) => id === 'unclear')).toEqual(['unclear', '2024-10-01', '2024-10-31']);
    expect(events.flatMap(({ type, data }) => (type === 'DeadlineAmbiguityDetected' ? [`${data.measureId} ${data.status}`] : []))).toContain('schedule NOT_A_DEADLINE');
  });

  it('never dates a row in the past because its words name last year: the shifted dates are offered', () => {
    const words = 'Ежемесячно с октября по декабрь 2021 г.';
    const recurring = running.map((event) => (event.type === 'DeadlineParsed' && event.data.measureId === 'yearly' ? { ...event, data: { ...event.data, verbatim: words } } : event));
    const events = drawn(drawing(recurring, { ...asked, previousRoadmapId: schoolRoadmap }));
    for (const day of due(events, 'yearly')) expect(day >= '2024-08-01').toBe(true);
    for (const [, , day] of terms(events)) expect((day ?? '') >= '2024-08-01').toBe(true);
  });

  it('raises what a careful reader would notice in the rows taken over', () => {
    expect(drawn().flatMap(({ type, data }) => (type === 'FindingRaised' ? [`${data.code} ${data.measures.join()}`] : []))).toEqual(['RESPONSIBLE_MISSING 000-1.1']);
  });

  it('refuses a year that is not later, and a roadmap of another school exactly as a missing one', () => {
    expect(drawing(active(), { ...asked, academicYear: 2023 }).rejects('YEAR_NOT_LATER').message).toContain('2023/24');
    const foreign = { ...previousOf(active()), schoolId: '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0099' };
    const refusals = [foreign, undefined].map((previous) => scenario(roadmapCommands).knowing({ school: lyceum, previous }).when(DrawRoadmapFromPrevious, asked).rejects('PREVIOUS_ROADMAP_MISSING'));
    expect(refusals[0]).toEqual(refusals[1]);
    scenario(roadmapCommands).knowing({ previous: previousOf(active()) }).when(DrawRoadmapFromPrevious, asked).rejects('SCHOOL_MISSING');
    scenario(roadmapCommands).given(...drafted()).knowing({ school: lyceum, previous: previousOf(active()) }).when(DrawRoadmapFromPrevious, asked).rejects('ROADMAP_EXISTS');
  });
});
