import { MissingProcessor, type Job } from '@vekha/event-sourcing/job-queue';
import { InvalidJob } from '../job-rules';
import { benchOf, idsOf, jobOf, type OpenQueue } from './bench';
import { eventually } from './eventually';

const refused: readonly [string, unknown, RegExp][] = [
  ['an id with a colon', jobOf('a:b'), /contains ":"/],
  ['an integer as id', jobOf('42'), /is an integer/],
  ['a negative integer as id', jobOf('-7'), /is an integer/],
  ['an empty id', jobOf(''), /is not a text/],
  ['a number as id', { ...jobOf('x'), id: 5 }, /is not a text/],
  ['an id of 201 characters', jobOf('i'.repeat(201)), /longer than 200/],
  ['a name nobody declared', jobOf('x', { name: 'unknown' }), /"unknown" is not declared/],
  ['a payload that is a list', { ...jobOf('x'), payload: ['a'] }, /payload is not an object/],
  ['a payload that is null', { ...jobOf('x'), payload: null }, /payload is not an object/],
  ['a nested payload', { ...jobOf('x'), payload: { inner: {} } }, /field inner is neither/],
  ['a field that is a truth value', { ...jobOf('x'), payload: { yes: true } }, /field yes is neither/],
  ['a number that is not finite', jobOf('x', { payload: { version: Number.NaN } }), /field version is neither/],
  ['a text of 201 characters', jobOf('x', { payload: { note: 'я'.repeat(201) } }), /field note is longer/],
  ['an instant that is none', jobOf('x', { runAt: 'tomorrow' }), /runAt/],
];

export function describeRefusals(open: OpenQueue): void {
  describe('refusals', () => {
    it.each(refused)('refuses %s and queues nothing of the batch', async (_what, job, sentence) => {
      const { queue } = benchOf(open);
      const attempt = queue.add([jobOf('good'), job as Job]);
      await expect(attempt).rejects.toThrow(InvalidJob);
      await expect(attempt).rejects.toThrow(sentence);
      await expect(attempt).rejects.toMatchObject({ code: 'JOB_INVALID' });
      expect(await queue.status()).toMatchObject({ waiting: 0, delayed: 0 });
    });

    it('accepts the longest texts and any finite number', async () => {
      const { queue, ran, start } = benchOf(open);
      const job = jobOf('я'.repeat(200), { payload: { note: 'я'.repeat(200), zero: 0, part: -1.5, most: Number.MAX_SAFE_INTEGER } });
      await queue.add([job]);
      await start();
      await eventually(() => expect(ran).toEqual([job]));
    });

    it('does not start while a declared job lacks its processor', async () => {
      const { queue } = benchOf(open, { jobNames: ['ring-deadline', 'sweep'] });
      const attempt = queue.start({ 'ring-deadline': async () => undefined });
      await expect(attempt).rejects.toThrow(MissingProcessor);
      await expect(attempt).rejects.toMatchObject({ jobNames: ['sweep'] });
    });

    it('does not start with a processor for a job nobody declared', async () => {
      const { queue } = benchOf(open);
      const attempt = queue.start({ 'ring-deadline': async () => undefined, stray: async () => undefined });
      await expect(attempt).rejects.toMatchObject({ code: 'JOB_WITHOUT_PROCESSOR', jobNames: ['stray'] });
    });

    it('works after a refused start, and starts only once', async () => {
      const { queue, ran, start } = benchOf(open);
      await expect(queue.start({})).rejects.toThrow(MissingProcessor);
      await start();
      await expect(start()).rejects.toThrow(/already been started/);
      await queue.add([jobOf('once')]);
      await eventually(async () => expect(await queue.status()).toMatchObject({ waiting: 0, active: 0 }));
      expect(idsOf(ran)).toEqual(['once']);
    });
  });
}
