import { DiagnosticsRecorded } from '../card-events';
import { sealed } from '@vekha/event-sourcing/sealed';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import { given, personId, teacher } from '../testing/school-people';
import { RecordDiagnostics } from './record-diagnostics.command';

const scan = { sha256: 'ab'.repeat(32), size: 120, mediaType: 'application/pdf' };
const asked = { personId, method: 'COMPETENCE_MAP', occurredOn: '2026-03-10' };

describe('Record a diagnosis', () => {
  it('keeps the method and the day in the clear and seals the result', () => {
    const recorded = DiagnosticsRecorded({ personId, diagnosticsId: derivedId('scenario', 'diagnostics'), method: 'COMPETENCE_MAP', takenOn: '2026-03-10', result: sealed('result', 'высокий уровень'), scan });
    given(teacher).knowing({ scan: { size: 120, mediaType: 'application/pdf' } }).when(RecordDiagnostics, { ...asked, result: 'высокий уровень', scan }).then(recorded);
  });

  it('refuses a scan nobody has uploaded, and a day that has not come', () => {
    given(teacher).when(RecordDiagnostics, { ...asked, scan }).rejects('FILE_MISSING');
    given(teacher).when(RecordDiagnostics, { ...asked, occurredOn: '2026-03-18' }).rejects('DAY_IN_FUTURE');
  });
});
