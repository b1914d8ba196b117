import { type BenchRow, inTemporaryFolder, median } from './append-reference';
import { municipalInstallation } from './municipal-installation';
import { askingOverHttp, p95 } from './register-latency';

const SIZE = { schools: 10, measures: 60, eventsPerSchool: 10_000 };
const ROUNDS = 5;
const REQUESTS = 60;

/**
 * One school's measures as of any date of its 10,000 events, and the same question as of now, in turns over HTTP. Bar:
 * the p95 of the former at most twice that of the latter.
 */
export async function asOf(): Promise<BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const { token, schools, recorded } = await municipalInstallation(folder, SIZE);
    const [from, to] = recorded.map((instant) => Date.parse(instant)) as [number, number];
    return askingOverHttp(folder, token, async (ask) => {
      const rounds = { then: [] as number[], now: [] as number[] };
      for (let round = 0; round <= ROUNDS; round += 1) {
        const times = { then: [] as number[], now: [] as number[] };
        for (let request = 0; request < REQUESTS; request += 1) {
          const path = `registers/measures?schoolId=${schools[request % schools.length]}&limit=100`;
          // From a tenth of the way on: before, the roadmap is still being planned and has fewer rows.
          const moment = new Date(from + (to - from) * (0.1 + (0.9 * (request + round / ROUNDS)) / REQUESTS)).toISOString();
          times.now.push((await ask(path)).ms);
          const { ms, body } = await ask(`${path}&asOf=${moment}`);
          if ((JSON.parse(body) as { total: number }).total !== SIZE.measures) throw new Error(`As of ${moment} not every measure is there`);
          times.then.push(ms);
        }
        // The first round warms both up.
        if (round === 0) continue;
        rounds.then.push(p95(times.then));
        rounds.now.push(p95(times.now));
      }
      const ratio = median(rounds.then.map((each, round) => each / (rounds.now[round] ?? Number.NaN)));
      const note = `p95, ${SIZE.measures} measures of a school of ${SIZE.eventsPerSchool} events, as of any date against as of now, over HTTP; less is better; bar: at most 2.0`;
      return [{ name: 'as-of', ours: hundredths(median(rounds.then)), reference: hundredths(median(rounds.now)), ratio, unit: 'ms', note }];
    });
  });
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
