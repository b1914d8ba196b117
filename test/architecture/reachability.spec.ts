import { deadFiles, wiringOf } from './reachability';
import type { LinkedFile } from './reachability';

const file = (path: string, imports: readonly string[] = [], text = ''): LinkedFile => ({ path, imports, text });
const main = 'apps/worker/src/main.ts';

describe('dead files', () => {
  it('catches a file nobody imports, and what only that file imports', () => {
    const house = [file(main, ['libs/jobs/src/a.ts']), file('libs/jobs/src/a.ts'), file('libs/jobs/src/dead.ts', ['libs/jobs/src/with-it.ts']), file('libs/jobs/src/with-it.ts')];
    expect(deadFiles(house, [])).toEqual(['libs/jobs/src/dead.ts', 'libs/jobs/src/with-it.ts']);
  });

  it('knows that a thread, a child process and a script are started by their path', () => {
    const house = [
      file(main, ['libs/sqlite/src/writer.ts']),
      file('libs/sqlite/src/writer.ts', [], "new Worker(join(__dirname, 'writer-thread.js'))"),
      file('libs/sqlite/src/writer-thread.ts'),
      file('deploy/local/start.mjs'),
    ];
    expect(deadFiles(house, ['"start": "node deploy/local/start.mjs"'])).toEqual([]);
    expect(deadFiles(house, [])).toEqual(['deploy/local/start.mjs']);
  });

  it('lets a file directly in src/ wait while no app uses its lib, and no longer', () => {
    const lib = [file('libs/jobs/src/queue.ts'), file('libs/jobs/src/jobs.module.ts')];
    expect(deadFiles(lib, [])).toEqual([]);
    expect(deadFiles([...lib, file(main, ['libs/jobs/src/queue.ts'])], [])).toEqual(['libs/jobs/src/jobs.module.ts']);
  });
});

describe('idle files', () => {
  it('catches a file that only its spec imports, and tells libs no app uses at all', () => {
    const house = [
      file(main, ['libs/jobs/src/queue.ts']),
      file('libs/jobs/src/queue.ts'),
      file('libs/jobs/src/forgotten.ts'),
      file('libs/jobs/src/forgotten.spec.ts', ['libs/jobs/src/forgotten.ts', 'libs/jobs/src/testing/kit.ts']),
      file('libs/jobs/src/testing/kit.ts'),
      file('libs/school/src/school.ts'),
    ];
    expect(wiringOf(house)).toEqual({ libsWithoutApp: ['school'], idle: ['libs/jobs/src/forgotten.ts'] });
  });
});
