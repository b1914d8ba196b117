import ts from 'typescript';
import { commentedOutCode } from './commented-out-code';

const asleepIn = (path: string, text: string): number[] =>
  commentedOutCode(ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true));

const asleep = [
  '// const due = schedule(phrase);',
  '// const due = schedule(phrase)',
  '// return due;',
  '// schedule(phrase);',
  '// await store.append(stream, events);',
  '// state.due = later;',
  '// if (late) remind();',
  '// if (late) {',
  '// } else {',
  '// for (const rung of ladder) {\n//   ring(rung);\n// }',
  '// This was the first try:\n// const due = schedule(phrase);',
  '/* const due = schedule(phrase); */',
  '/*\n * function remind() {\n *   ring();\n * }\n */',
  '// import { schedule } from "./schedule";',
  "// export { schedule } from './schedule';",
  '// class Old {}',
  "// due: schedule('phrase'),",
  'const rungs = [\n  1,\n  // ring(2);\n];',
  'function empty() {\n  // remind();\n}',
  'const due = 1; // const old = 2;',
];

const prose = [
  '// The version before is kept: it costs nothing (measured).',
  '// return early when nothing is due',
  '// let go of the lock first',
  '// throw away what is stale',
  '// head(n) = SHA-256(head(n−1) ‖ leaf(n))',
  '// digest = leaf of the stream',
  '// Note: nothing fires before approval,',
  '// if (and only if) the plan is approved',
  '// import of a whole year; see 001:L215',
  '// one; two; three',
  '// roadmap-<uuid>',
  '// decide(command)',
  '// { rung, at }',
  '// for the state, see `evolve(state, event)`',
  '// - **Сроки** = «до 15 сентября»;',
  "const address = 'http://host/path; // const x = 1;';",
  'const pattern = /\\/\\/ const x = 1;/;',
  'const text = `\n// const x = 1;\n`;',
  '/**\n * Reads a phrase.\n *\n * @example\n * const due = schedule(phrase);\n */\nexport const schedule = 1;',
  '/**\n * ```ts\n * const due = schedule(phrase);\n * ```\n */\nexport const schedule = 1;',
  '#!/usr/bin/env node\nconst x = 1;',
];

describe('commented-out code', () => {
  it.each(asleep)('is found in %j', (text) => expect(asleepIn('planted.ts', text)).not.toEqual([]));

  it.each(prose)('is not seen in %j', (text) => expect(asleepIn('planted.ts', text)).toEqual([]));

  it('is found as an element of a page', () => {
    expect(asleepIn('page.tsx', 'export const page = <main>{/* <Old due={due} /> */}</main>;')).toEqual([1]);
  });

  it('is reported at its own line', () => {
    expect(asleepIn('planted.ts', '// The sum is kept.\n// const sum = 1;\nconst total = 2;')).toEqual([2]);
  });
});
