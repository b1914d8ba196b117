import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { FindingRaised, FindingResolved } from '@vekha/roadmap/events';
import { findingRegister } from './finding-register';

const raised = (findingId: string) => FindingRaised({ roadmapId: 'r', findingId, code: 'DEADLINE_MISSING', measures: ['m'] });

describe('The register of findings', () => {
  it('keeps what was noticed, with the day, and how it was mended; others stay open', () => {
    const rows = projected(findingRegister).given('roadmap-r', [raised('f'), raised('g'), FindingResolved({ roadmapId: 'r', findingId: 'f', by: 'DEADLINE_CLARIFIED' })], { scope: 'school:s' }).rows();
    expect(rows['f']).toEqual({ findingId: 'f', roadmapId: 'r', schoolId: 's', code: 'DEADLINE_MISSING', measures: ['m'], status: 'Resolved', raisedOn: '2023-11-10', resolvedBy: 'DEADLINE_CLARIFIED' });
    expect(rows['g']).toMatchObject({ status: 'Open', resolvedBy: null });
  });
});
