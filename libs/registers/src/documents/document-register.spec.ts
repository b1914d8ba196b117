import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { CouncilOpinionRecorded, type RoadmapEvent } from '@vekha/roadmap/events';
import { EvidenceAttached, MeasureAmended, MeasureCancelled, MeasureReopened, MeasureResultRejected } from '@vekha/roadmap/measure-events';
import { active, completed, reported, ROADMAP_ID } from '@vekha/roadmap/testing/lyceum-history';
import { documentRegister } from './document-register';

const roadmapId = ROADMAP_ID;
const measureId = '000-1.1';
const order = { number: '2-П', date: '2023-12-01' };
const asked = `${ROADMAP_ID}/${measureId}/asked/1`;
const rows = (...events: readonly RoadmapEvent[]) => projected(documentRegister).given(`roadmap-${ROADMAP_ID}`, [...active('2023-07-03'), ...events]).rows();
const attached = (...events: readonly RoadmapEvent[]) => Object.values(rows(...events)).filter(({ side }) => side === 'ATTACHED');
const evidence = EvidenceAttached({ roadmapId, measureId, evidence: { kind: 'MINUTES', number: '4', date: '2023-09-12' } });

describe('The register of documents', () => {
  it('ME-1: shows what a row asks for as missing until evidence is brought', () => {
    expect(rows()[asked]).toMatchObject({ side: 'ASKED', text: 'Приложение 1', status: 'Missing', measureId });
    expect(rows(evidence)[asked]?.status).toBe('Attached');
    expect(attached(evidence)).toContainEqual(expect.objectContaining({ source: 'EVIDENCE', kind: 'MINUTES', number: '4', date: '2023-09-12', fileHash: null }));
  });

  it('holds the order of approval and the minutes of councils as documents of the whole roadmap', () => {
    const opinion = CouncilOpinionRecorded({ roadmapId, council: 'PEDAGOGICAL_COUNCIL', opinion: 'FOR', minutes: { number: '8', date: '2022-06-07' } });
    expect(attached(opinion)).toEqual([
      expect.objectContaining({ measureId: null, source: 'APPROVAL', kind: 'ORDER', number: '01-35-10', date: '2023-07-03' }),
      expect.objectContaining({ measureId: null, source: 'OPINION', kind: 'MINUTES', number: '8' }),
    ]);
  });

  it('counts what was brought for a returned result no longer', () => {
    const rejected = [evidence, reported(measureId), MeasureResultRejected({ roadmapId, measureId, reason: 'EVIDENCE_INSUFFICIENT' })];
    expect(rows(...rejected)[asked]?.status).toBe('Missing');
    expect(attached(...rejected).find(({ source }) => source === 'EVIDENCE')?.status).toBe('Returned');
    const reopened = [evidence, reported(measureId), completed(measureId), MeasureReopened({ roadmapId, measureId, order })];
    expect(rows(...reopened)[asked]?.status).toBe('Missing');
    expect(attached(...reopened)).toContainEqual(expect.objectContaining({ source: 'REOPENING', kind: 'ORDER', status: 'Attached' }));
  });

  it('asks nothing for a measure cancelled by order, and keeps the order', () => {
    const cancelled = MeasureCancelled({ roadmapId, measureId, ground: 'REPLACED', order });
    expect(rows(cancelled)[asked]?.status).toBe('NotNeeded');
    expect(attached(cancelled)).toContainEqual(expect.objectContaining({ measureId, source: 'MEASURE_CANCELLATION', number: '2-П' }));
  });

  it('asks for what the amended row asks for', () => {
    const amended = MeasureAmended({ roadmapId, measureId, documents: ['Приказ', 'Положение'] });
    const texts = Object.values(rows(evidence, amended)).filter((row) => row.side === 'ASKED' && row.measureId === measureId);
    expect(texts.map(({ text, status }) => `${text} ${status}`)).toEqual(['Приказ Attached', 'Положение Attached']);
  });
});
