import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type BenchRow, median } from './append-reference';
import type { MatchingTook } from './matching-process';

const ROUNDS = 3;
const MENTEES = 2_000;
const MENTORS = 500;
const BAR_SECONDS = 10;

/** A proposal for 2,000 mentees and 500 mentors with 3 to 5 places each, by both aims. Bar: at most 10 s, less is better. */
export async function matching(): Promise<BenchRow[]> {
  const idle = await proposed('BEST_SCORE', 1, 1);
  const rows: BenchRow[] = [];
  for (const aim of ['BEST_SCORE', 'MOST_MATCHED']) {
    const rounds: MatchingTook[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await proposed(aim, MENTEES, MENTORS));
    const peak = Math.max(...rounds.map(({ peakMiB }) => peakMiB));
    const ours = Math.round(median(rounds.map(({ seconds }) => seconds)) * 100) / 100;
    const [{ matched, total } = { matched: 0, total: 0 }] = rounds;
    const note = `${aim}: ${MENTEES} mentees × ${MENTORS} mentors, ${matched} matched, ${total} points; peak memory ${Math.round(peak)} MiB, of an idle process ${Math.round(idle.peakMiB)} MiB; less is better; bar: at most ${BAR_SECONDS}`;
    rows.push({ name: 'matching', ours, reference: BAR_SECONDS, ratio: ours / BAR_SECONDS, unit: 's', note });
  }
  return rows;
}

/** One proposal in a process of its own. @throws Error when the process ends without an answer */
async function proposed(aim: string, mentees: number, mentors: number): Promise<MatchingTook> {
  const child = fork(join(__dirname, 'matching-process.js'), [aim, String(mentees), String(mentors)]);
  const [took] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [MatchingTook | number | null];
  if (typeof took !== 'object' || took === null) throw new Error(`A proposal of ${mentees} × ${mentors} ended without an answer`);
  return took;
}
