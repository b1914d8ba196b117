import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { AcceptResult } from '../accept-result/accept-result.command';
import { EvidenceAttached } from '../measure-events';
import { active, DIRECTOR, reported, ROADMAP_ID } from '../testing/lyceum-history';
import { AttachEvidence } from './attach-evidence.command';

const asked = { roadmapId: ROADMAP_ID, measureId: '000-1.1', evidence: { kind: 'ORDER' as const, number: '01-35-10', date: '2023-11-10' } };
const attached = EvidenceAttached(asked);

describe('Attach evidence', () => {
  it('names a document while the work goes on, once', () => {
    scenario(roadmapCommands).given(...active()).when(AttachEvidence, asked).then(attached);
    const bare = { ...asked, evidence: { kind: 'REPORT' as const, date: '2023-11-10' } };
    scenario(roadmapCommands).given(...active()).when(AttachEvidence, bare).then(EvidenceAttached(bare));
  });

  it('ME-1: counts when the result is accepted', () => {
    scenario(roadmapCommands).given(...active(), attached, reported('000-1.1')).by(DIRECTOR, 'director').when(AcceptResult, { roadmapId: ROADMAP_ID, measureId: '000-1.1' }).thenAmong('MeasureCompleted', expect.anything());
  });

  it('refuses what is reported already, and rows the roadmap does not have', () => {
    scenario(roadmapCommands).given(...active(), reported('000-1.1')).when(AttachEvidence, asked).rejects('MEASURE_NOT_STARTED_YET');
    scenario(roadmapCommands).given(...active()).when(AttachEvidence, { ...asked, measureId: 'constructor' }).rejects('MEASURE_UNKNOWN');
  });
});
