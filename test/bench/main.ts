import { Command } from 'commander';
import { appendConcurrent } from './append-concurrent';
import type { BenchRow } from './append-reference';
import { appendSequential } from './append-sequential';
import { asOf } from './as-of';
import { deadlinePhrases } from './deadline-phrases';
import { departmentSummary } from './department-summary';
import { deadlinesBurst } from './deadlines-burst';
import { httpCommand } from './http-command';
import { latencyGrowth } from './latency-growth';
import { matching } from './matching';
import { readAllBench } from './read-all';
import { rebuildRegisters } from './rebuild-registers';

/** Every benchmark by the name of its rows; ours and the reference are interleaved in one run. */
const BENCHES: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  'append-sequential': appendSequential,
  'append-concurrent': appendConcurrent,
  'read-all': readAllBench,
  'rebuild-registers': rebuildRegisters,
  'http-command': httpCommand,
  'latency-growth': latencyGrowth,
  'deadline-phrases': deadlinePhrases,
  'department-summary': departmentSummary,
  'as-of': asOf,
  'deadlines-burst': deadlinesBurst,
  matching,
};

async function run({ only, json = false }: { only?: string; json?: boolean }): Promise<void> {
  const chosen = Object.entries(BENCHES).filter(([name]) => only === undefined || name === only);
  if (chosen.length === 0) throw new Error(`There is no benchmark "${only}": ${Object.keys(BENCHES).join(', ')}`);
  for (const [name, bench] of chosen) {
    if (!json) process.stderr.write(`${name} …\n`);
    for (const row of await bench()) process.stdout.write(`${json ? JSON.stringify({ ...row, ratio: rounded(row.ratio) }) : line(row)}\n`);
  }
}

const rounded = (ratio: number): number => Math.round(ratio * 100) / 100;

function line({ name, ours, reference, ratio, unit, note }: BenchRow): string {
  return `${name.padEnd(20)} ${String(ours).padStart(9)} / ${String(reference).padStart(9)} ${unit.padEnd(10)} ratio ${rounded(ratio).toFixed(2)}  ${note}`;
}

void new Command('bench').option('--only <name>', 'one benchmark').option('--json', 'one JSON object per line').action(run).parseAsync();
