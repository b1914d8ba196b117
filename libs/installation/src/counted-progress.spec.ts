import { VirtualClock } from '@vekha/event-sourcing/clock';
import type { CommandGateway } from '@vekha/event-sourcing/command-gateway';
import type { Submission } from '@vekha/event-sourcing/command-outcome';
import type { RegisterReader } from '@vekha/event-sourcing/projection-store-reader';
import { fact } from '@vekha/monitoring/school-indicators/fact-row';
import { CountedProgress } from './counted-progress';

const measure = (school: string, formula: string, numerator: number | null = null, denominator: number | null = null) =>
  ({ scope: `school:${school}`, row: { level: 'MEASURE', inForce: true, roadmapId: `roadmap of ${school}`, measureId: formula, formula, numerator, denominator } });
const enrolled = ['a', 'b'].map((subject) => fact('ENROLMENT', subject, { part: 'TEACHERS', on: '2026-01-12' }));
const agreed = fact('CONSENT', 'a', { on: '2026-01-12' });
const pair = fact('PAIR', 'p', { on: '2026-02-02' });

describe('Counted progress', () => {
  const sent: { readonly input: object; readonly submission: Submission }[] = [];
  const troubles: unknown[] = [];
  beforeEach(() => void [sent.splice(0), troubles.splice(0)]);

  function progress(measures: readonly object[], refusal?: string) {
    const facts: Readonly<Record<string, readonly object[]>> = { 'school:s': [...enrolled, agreed, pair], 'school:t': [] };
    const registers = {
      forScopes: (scopes: readonly string[] | 'all') => ({
        list: ({ name }: { readonly name: string }) => ({ rows: name === 'indicators' ? measures : (facts[scopes[0] ?? ''] ?? []).map((row) => ({ row })) }),
      }),
    } as unknown as RegisterReader;
    const submit = async (_command: string, input: object, submission: Submission) => {
      sent.push({ input, submission });
      return refusal === undefined ? { accepted: true } : { accepted: false, rejection: { code: refusal } };
    };
    const clock = new VirtualClock('2026-03-16T22:00:00.000Z');
    return new CountedProgress({ registers, gateway: { submit } as unknown as CommandGateway, clock, zone: 'Europe/Moscow', onTrouble: (trouble) => troubles.push(trouble) });
  }

  it('shows in each row what its own school counts, as of the municipality’s day', async () => {
    expect(await progress([measure('s', 'IND-02'), measure('s', 'IND-11'), measure('t', 'IND-02')]).run()).toBe(2);
    expect(sent.map(({ input }) => input)).toEqual([
      { roadmapId: 'roadmap of s', measureId: 'IND-02', numerator: 1, denominator: 2, asOf: '2026-03-17' },
      { roadmapId: 'roadmap of s', measureId: 'IND-11', numerator: 1, asOf: '2026-03-17' },
    ]);
    expect(sent[0]?.submission.principal.role).toBe('system');
  });

  it('says the same under the same key, and nothing of what is shown already', async () => {
    await progress([measure('s', 'IND-02')]).run();
    await progress([measure('s', 'IND-02')]).run();
    expect(sent[1]?.submission.key).toBe(sent[0]?.submission.key);
    expect(await progress([measure('s', 'IND-02', 1, 2)]).run()).toBe(0);
    expect(sent).toHaveLength(2);
  });

  it('a closed row is no trouble, any other refusal is', async () => {
    await progress([measure('s', 'IND-02')], 'MEASURE_CLOSED').run();
    expect(troubles).toEqual([]);
    await progress([measure('s', 'IND-02')], 'INDICATOR_NONE').run();
    expect(troubles).toEqual([{ measureId: 'IND-02', code: 'INDICATOR_NONE' }]);
  });
});
