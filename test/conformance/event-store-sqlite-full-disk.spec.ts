import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FullDiskReport } from '@vekha/event-store/conformance/full-disk-process';
import { ranAgainst, skippedBecause } from '../support/test-facts';

const FULL_DISK_PROCESS = resolve(__dirname, '../../dist/libs/event-store/src/conformance/full-disk-process.js');

/** Ways to a private disk of 4 MB that nobody else sees and that goes with the process. */
const NAMESPACES = [
  ['unshare', '-m'],
  ['unshare', '-Urm'],
] as const;
const MOUNT = 'mount -t tmpfs -o size=4m vekha "$0"';

function runs(namespace: readonly string[], folder: string): boolean {
  try {
    execFileSync(namespace[0] ?? '', [...namespace.slice(1), 'sh', '-c', MOUNT, folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('SQLite event store on a disk that fills up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-full-'));
  const namespace = NAMESPACES.find((each) => runs(each, folder));
  if (namespace) ranAgainst('Журнал событий на переполненном диске: tmpfs 4 МБ');
  else {
    skippedBecause(
      'Журнал событий на переполненном диске: tmpfs 4 МБ',
      'Нет права смонтировать диск; запустите от root или разрешите пространства имён. Вместо диска проверен предел страниц SQLite.',
    );
  }
  afterAll(() => rmSync(folder, { recursive: true }));

  (namespace ? it : it.skip)(
    'refuses as full, loses nothing, keeps reading, and resumes by itself when there is room',
    () => {
      const inside = ['sh', '-c', `${MOUNT} && exec "$1" "$2" "$0"`, folder, process.execPath, FULL_DISK_PROCESS];
      const output = execFileSync(namespace?.[0] ?? '', [...(namespace?.slice(1) ?? []), ...inside]);
      const report = JSON.parse(output.toString()) as FullDiskReport;
      expect(report.acknowledgedBefore).toBeGreaterThan(10);
      expect(report.refusals.length).toBeGreaterThanOrEqual(3);
      for (const refusal of report.refusals) {
        expect(refusal).toEqual({ code: 'STORE_UNAVAILABLE', reason: 'full', retryAfterSeconds: 10 });
      }
      expect(report).toMatchObject({ readWhileFull: true, fatal: false, faults: [], faultsAfterReopening: [] });
      expect(report.acknowledgedAfter).toBe(60);
    },
    120_000,
  );
});
