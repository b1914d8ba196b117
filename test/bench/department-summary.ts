import { type BenchRow, inTemporaryFolder } from './append-reference';
import { municipalInstallation } from './municipal-installation';
import { askingOverHttp, p95 } from './register-latency';

/** The registers this look reads; the others would only lengthen the preparation. */
const SIZE = { schools: 500, measures: 60, built: ['schools', 'department_summary'] };
const REQUESTS = 100;
const BAR_MS = 150;

/** The department's first look, every school in one answer, over HTTP one request after another. Bar: p95 of 150 ms. */
export async function departmentSummary(): Promise<BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const { token, events } = await municipalInstallation(folder, SIZE);
    return askingOverHttp(folder, token, async (ask) => {
      const path = `department-summary?limit=${SIZE.schools}`;
      const { body } = await ask(path);
      const { schools } = JSON.parse(body) as { schools: readonly { counted: number }[] };
      const counted = schools.reduce((sum, school) => sum + school.counted, 0);
      if (schools.length !== SIZE.schools || counted !== SIZE.schools * SIZE.measures) throw new Error(`The summary counts ${counted} measures of ${schools.length} schools`);
      const times: number[] = [];
      for (let request = 0; request < REQUESTS; request += 1) times.push((await ask(path)).ms);
      const ours = Math.round(p95(times) * 10) / 10;
      const note = `p95 of ${REQUESTS} requests over HTTP, all ${SIZE.schools} schools × ${SIZE.measures} measures (${events} events), ${Math.round(body.length / 1024)} KiB each; less is better; bar: at most ${BAR_MS}`;
      return [{ name: 'department-summary', ours, reference: BAR_MS, ratio: ours / BAR_MS, unit: 'ms', note }];
    });
  });
}
