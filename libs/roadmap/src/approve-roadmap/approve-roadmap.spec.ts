import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { MeasureMarkedRetroactive } from '../deadline-events';
import { FindingRaised, RoadmapApproved } from '../events';
import { active, DIRECTOR, drafted, ROADMAP_ID, underReview } from '../testing/lyceum-history';
import { reviewed, roadmapId as school } from '../testing/school-history';
import { ApproveRoadmap } from './approve-roadmap.command';

const roadmapId = ROADMAP_ID;
const order = { number: '01-35-10', date: '2023-11-10' };
const approving = (issued = order, history = underReview()) =>
  scenario(roadmapCommands).given(...history).by(DIRECTOR, 'director').at('2023-11-10T08:00:00.000Z').when(ApproveRoadmap, { roadmapId, order: issued });

describe('Approve a roadmap', () => {
  it('RM-1: approval names the issued order with number and date', () => {
    const early = { number: '12', date: '2023-07-03' };
    approving(early).then(RoadmapApproved({ roadmapId, order: early }));
    const paper = { ...early, documentId: school };
    approving(paper).then(RoadmapApproved({ roadmapId, order: paper }));
    expect(() => scenario(roadmapCommands).when(ApproveRoadmap, { roadmapId } as ApproveRoadmap)).toThrow('«Приказ»');
  });

  it('RM-2: the drafter cannot approve, whatever their role', () => {
    scenario(roadmapCommands).given(...underReview()).by('a-curator', 'director').when(ApproveRoadmap, { roadmapId, order }).rejects('DRAFTER_CANNOT_APPROVE');
  });

  it('RM-4: an order later than a term is accepted; the measure is marked retroactive, not overdue, and one finding says so', () => {
    const events = approving().acceptedEvents();
    const finding = events.at(-1)?.data as { findingId: string };
    approving().then(
      RoadmapApproved({ roadmapId, order }),
      MeasureMarkedRetroactive({ roadmapId, measureId: '000-1.1' }),
      FindingRaised({ roadmapId, findingId: finding.findingId, code: 'RETROACTIVE_APPROVAL', measures: ['000-1.1'] }),
    );
  });

  it('RM-4: a term is late only when its last working day has passed before the order', () => {
    approving({ ...order, date: '2023-10-02' }).then(RoadmapApproved({ roadmapId, order: { ...order, date: '2023-10-02' } }));
    approving({ ...order, date: '2023-10-03' }).thenAmong('MeasureMarkedRetroactive', { roadmapId, measureId: '000-1.1' });
  });

  it('RM-3: a roadmap with undated rows may be approved, and no undated row is called retroactive', () => {
    approving(order, underReview('000-1.1')).then(RoadmapApproved({ roadmapId, order }));
  });

  it('refuses an order of a day that has not come in the school’s zone', () => {
    const rejection = approving({ ...order, date: '2023-11-11' }).rejects('ORDER_IN_FUTURE');
    expect(rejection.message).toContain('2023-11-11');
    const nextDayInMoscow = scenario(roadmapCommands).given(...underReview()).by(DIRECTOR, 'director').at('2023-11-10T21:00:00.000Z');
    nextDayInMoscow.when(ApproveRoadmap, { roadmapId, order: { ...order, date: '2023-11-11' } }).thenAmong('RoadmapApproved', { roadmapId, order: { ...order, date: '2023-11-11' } });
  });

  it.each([['still a draft', drafted()], ['already active', active()], ['missing', []]])('refuses a roadmap that is %s', (_state, history) => {
    approving(order, history).rejects('ROADMAP_NOT_UNDER_REVIEW');
  });

  it('RM-4: occurrences due before the order are marked one by one, and their measure is named in the finding', () => {
    const events = scenario(roadmapCommands).given(...reviewed).by(DIRECTOR, 'director').at('2021-12-10T08:00:00.000Z').when(ApproveRoadmap, { roadmapId: school, order: { number: '1', date: '2021-12-10' } }).acceptedEvents();
    expect(events.filter(({ type }) => type === 'OccurrenceMarkedRetroactive').map(({ data }) => data)).toContainEqual({ roadmapId: school, measureId: 'yearly', period: '2021-22' });
    expect(events.at(-1)?.data).toMatchObject({ code: 'RETROACTIVE_APPROVAL', measures: ['yearly', 'meeting', 'single'] });
  });

  it('RM-8: an order may rest on minutes; minutes later than it are only warned of', () => {
    const early = { number: '37', date: '2023-07-03' };
    const with2 = (date: string) => scenario(roadmapCommands).given(...underReview()).by(DIRECTOR, 'director').when(ApproveRoadmap, { roadmapId, order: early, minutes: [{ number: '8', date }] }).acceptedEvents();
    expect(with2('2023-06-30')).toEqual([RoadmapApproved({ roadmapId, order: early, minutes: [{ number: '8', date: '2023-06-30' }] })]);
    expect(with2('2023-07-04').at(-1)?.data).toMatchObject({ code: 'MINUTES_AFTER_ORDER', measures: [] });
  });
});
