import type { StoredEvent } from '@vekha/event-sourcing/event-store';
import type { FileCondition, FileStore } from '@vekha/event-sourcing/file-store';
import { FilesVerifier } from './verify-files';

const [sound, changed, lost] = ['aa', 'bb', 'cc'].map((pair) => pair.repeat(32)) as [string, string, string];
const conditions: Readonly<Record<string, FileCondition>> = { [sound]: 'sound', [changed]: 'damaged' };
const store = { verify: async (sha256: string) => conditions[sha256] ?? 'missing' } as unknown as FileStore;

const row = (position: string, payload: string, type = 'FileStored') => ({ position, event: { type, stream: `file-s-${position}`, payload } as StoredEvent });
const naming = (position: string, sha256: string, type?: string) => row(position, JSON.stringify({ data: { sha256 }, meta: {} }), type);

describe('Files that the log names', () => {
  it('are each looked at once; what is missing or changed is named with the event that took it', async () => {
    const verifier = new FilesVerifier();
    for (const each of [naming('1', sound), naming('2', changed), naming('3', lost), naming('4', changed), naming('5', 'dd'.repeat(32), 'MeasureOpened')]) verifier.take(each);
    expect(await verifier.report(store)).toEqual({
      files: 3,
      findings: [
        { code: 'EVIDENCE_FILE_DAMAGED', message: expect.stringContaining(changed), sha256: changed, stream: 'file-s-2', position: '2' },
        { code: 'EVIDENCE_FILE_MISSING', message: expect.stringContaining(lost), sha256: lost, stream: 'file-s-3', position: '3' },
      ],
    });
  });

  it('are left to the check of the chain where the event itself cannot be read', async () => {
    const verifier = new FilesVerifier();
    for (const each of [{ position: '1', event: undefined }, row('2', 'not json'), row('3', '{"data":{"sha256":7}}'), row('4', 'null')]) verifier.take(each);
    expect(await verifier.report(store)).toEqual({ files: 0, findings: [] });
  });
});
