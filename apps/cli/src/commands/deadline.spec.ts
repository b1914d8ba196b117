import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import * as fc from 'fast-check';
import { environmentOf, isBuilt, notBuilt, vekha } from '../../../../test/support/running-installation';
import { ranAgainst, skippedBecause } from '../../../../test/support/test-facts';
import { UsageError } from '../output';
import { addDeadline } from './deadline';

const PLAN = ['--plan', '2021-09-01..2024-05-31', '--zone', 'Asia/Irkutsk'];

/** What the command prints for these words. Rejects with what it refuses. */
async function said(...words: readonly string[]): Promise<string> {
  const pieces: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((piece) => pieces.push(String(piece)) > 0);
  try {
    const program = new Command('vekha').showHelpAfterError('help');
    addDeadline(program);
    await program.parseAsync(['deadline', ...words], { from: 'user' });
  } finally {
    write.mockRestore();
  }
  return pieces.join('');
}

const answered = async (...words: readonly string[]): Promise<Record<string, unknown>> => JSON.parse(await said(...words, '--json')) as Record<string, unknown>;

describe('one phrase is answered in JSON', () => {
  test('with its dates, rule, assumption and reason, in the declared order and nothing absent', async () => {
    const answer = await answered('До 01.11 каждого учебного года', ...PLAN);
    expect(answer).toMatchObject({
      status: 'RESOLVED_WITH_ASSUMPTION',
      kind: 'YearlyBy',
      rrule: 'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1;UNTIL=20240531',
      occurrences: [2021, 2022, 2023].map((year) => ({ start: `${year}-09-01`, due: `${year}-11-01` })),
    });
    expect(Object.keys(answer)).toEqual(['status', 'kind', 'rrule', 'occurrences', 'assumption', 'why']);
  });

  test('moved to a working day of the week that the school keeps', async () => {
    expect(await answered('До 01.10.2022', ...PLAN)).toMatchObject({ due: '2022-10-01', effectiveDue: '2022-10-03' });
    expect(await answered('До 01.10.2022', ...PLAN, '--week', '6')).toMatchObject({ due: '2022-10-01', effectiveDue: '2022-10-01' });
  });

  test('against the date of approval and the year of the stage', async () => {
    expect(await answered('До 25.10.2021', ...PLAN, '--approved', '2021-09-09')).toMatchObject({ start: '2021-09-09', due: '2021-10-25' });
    expect(await answered('Май', '--stage-year', '2023')).toMatchObject({ start: '2023-05-01', end: '2023-05-31', finding: 'YEAR_MISSING' });
  });

  test('an ambiguous one without dates, with the readings to choose from', async () => {
    const { readings, ...answer } = await answered('Октябрь 2022-2023 г.', ...PLAN);
    expect(Object.keys(answer)).toEqual(['status', 'kind', 'alternatives', 'why']);
    expect(readings).toHaveLength(4);
  });

  test('a compound one part by part, each beside its own text', async () => {
    const { parts } = await answered('сентябрь 2022 — май 2023, по запросу', ...PLAN);
    expect(parts).toMatchObject([{ verbatim: 'сентябрь 2022 — май 2023', kind: 'Window', end: '2023-05-31' }, { verbatim: 'по запросу', kind: 'OnDemand' }]);
  });

  test('the empty one as empty', async () => expect(await answered('')).toMatchObject({ status: 'EMPTY', kind: 'None' }));
});

describe('one phrase is answered for people', () => {
  test('in Russian sentences without codes', async () => {
    const text = await said('До 01.11.2021', ...PLAN, '--approved', '2021-09-09');
    expect(text).toContain('Понято с допущением: не позднее дня.\nСрок: с 09.09.2021 по 01.11.2021 включительно.\nС учётом нерабочих дней последний день — 08.11.2021.');
    expect(text).not.toMatch(/[A-Z]{4}/);
  });

  test('a long list of dates is cut, and its length and end are told', async () => {
    expect(await said('еженедельно', ...PLAN)).toMatch(/^Сроков всего 118: .*; и ещё 106, последний — с 27\.05\.2024 по 31\.05\.2024 включительно\.$/m);
  });

  test('no phrase can write to the terminal anything but itself', async () => {
    const text = await said(`Май\u001B[2J\u009B1A\u202E 2024\r\n${'я'.repeat(5000)}`, ...PLAN);
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    expect(text.length).toBeLessThan(600);
  });

  test('hostile phrases too, and programs get whole JSON', async () => {
    const words = fc.constantFrom('до', 'с', 'по', 'и', 'кроме', 'каждый', 'первый', 'понедельник', 'мая', '31', '2023', '-', 'четверть', 'после приказа', 'ежемесячно', '25:00', '…', '__proto__', '\u0000', '\uD800');
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 8 }), async (parts) => {
        expect(await said('--', parts.join(' '))).not.toMatch(/undefined|null|\[object/);
        expect(JSON.parse(await said('--json', '--', parts.join(' ')))).toMatchObject({ status: expect.stringMatching(/^[A-Z_]+$/), kind: expect.stringMatching(/^[A-Z]/), why: expect.anything() });
      }),
      { numRuns: 300 },
    );
  });
});

describe('wrong words are refused with a code, the name and the mend', () => {
  test.each([
    [['Май', '--plan', '2021-09-01'], 'PLAN_WRONG', '--plan'],
    [['Май', '--plan', '2021-09-01..2022-05-31..2023-05-31'], 'PLAN_WRONG', '--plan'],
    [['Май', '--plan', '2021-09-31..2022-05-31'], 'PLAN_WRONG', '--plan'],
    [['Май', '--plan', '01.09.2021..31.05.2022'], 'PLAN_WRONG', '--plan'],
    [['Май', '--plan', '2024-05-31..2021-09-01'], 'PLAN_REVERSED', '--plan'],
    [['Май', '--plan', '2021-09-01..2091-09-01'], 'PLAN_TOO_LONG', '--plan'],
    [['Май', '--zone', 'Irkutsk'], 'ZONE_WRONG', '--zone'],
    [['Май', '--zone', '+08:00'], 'ZONE_WRONG', '--zone'],
    [['Май', '--zone', ''], 'ZONE_WRONG', '--zone'],
    [['Май', '--approved', '2023-02-29'], 'APPROVED_WRONG', '--approved'],
    [['Май', '--stage-year', '23'], 'STAGE_YEAR_WRONG', '--stage-year'],
    [['Май', '--stage-year', '2023.0'], 'STAGE_YEAR_WRONG', '--stage-year'],
    [['Май', '--week', '7'], 'WEEK_WRONG', '--week'],
    [['Май', '--week', '5 '], 'WEEK_WRONG', '--week'],
    [['Май', '--plan'], 'OPTION_WITHOUT_VALUE', '--plan'],
    [['Май', '--aproved', '2021-09-09'], 'OPTION_UNKNOWN', '--aproved'],
    [['- Май 2024'], 'OPTION_UNKNOWN', '«--»'],
    [['Май', '2024'], 'PHRASE_UNQUOTED', 'кавычки'],
    [[], 'PHRASE_MISSING', 'кавычках'],
    [['--batch', 'no-such-file.jsonl'], 'BATCH_UNREADABLE', '--batch'],
    [['--batch', '.'], 'BATCH_UNREADABLE', '--batch'],
    [['Май', '--batch', 'questions.jsonl', '--week', '6'], 'BATCH_ALONE', '--week'],
  ] as const)('%j is %s', async (words, code, named) => {
    const refusal: unknown = await said(...words).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UsageError);
    expect(refusal).toMatchObject({ code });
    expect((refusal as UsageError).message).toContain(named);
    expect((refusal as UsageError).message).toMatch(/[а-я]{4}/);
  });

  test('a phrase that begins with a hyphen is read after «--»', async () => {
    expect(JSON.parse(await said('--json', '--', '- Май 2024'))).toMatchObject({ kind: 'Window', end: '2024-05-31' });
  });
});

const what = 'vekha deadline, отдельным процессом';
if (isBuilt()) ranAgainst(what);
else skippedBecause(what, notBuilt);

(isBuilt() ? describe : describe.skip)('as a program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-deadline-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  test('it answers a file line by line, says which lines are wrong, and ends with code 2', async () => {
    const questions = file('questions.jsonl', '\uFEFF{"phrase":"Май 2024г."}\r\n\r\n{oops\r\n{"phrase":"До 01.11.2021","week":6}');
    const { code, stdout, stderr } = await vekha(environmentOf(folder), 'deadline', '--batch', questions, '--json');
    expect(stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { kind: 'Window', end: '2024-05-31' },
      { error: { code: 'LINE_NOT_JSON', line: 3 } },
      { kind: 'ByDay', due: '2021-11-01' },
    ]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'С ошибкой строк: 1 из 3.\n' });
  });

  test('it ends with code 0 when every line was right, and draws no progress where nobody looks', async () => {
    const questions = file('right.jsonl', '{"phrase":"Май 2024г."}\n'.repeat(600));
    const { code, stdout, stderr } = await vekha(environmentOf(folder), 'deadline', '--batch', questions, '--json');
    expect({ code, stderr, lines: stdout.split('\n').length - 1 }).toEqual({ code: 0, stderr: '', lines: 600 });
  });

  test('it refuses wrong words with code 2, the sentence for people and the code for programs', async () => {
    const { code, stdout, stderr } = await vekha(environmentOf(folder), 'deadline', 'Май', '--week', '7', '--json');
    expect({ code, answer: JSON.parse(stdout) as unknown }).toMatchObject({ code: 2, answer: { error: { code: 'WEEK_WRONG' } } });
    expect(stderr).toMatch(/^--week: нужно/);
  });

  test('it starts without the engine and leaves no data folder', async () => {
    const list = join(folder, 'loaded.txt');
    const watch = file('watch.cjs', `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(list)}, Object.keys(require.cache).join('\\n')));`);
    const environment = { ...environmentOf(join(folder, 'data')), NODE_OPTIONS: `--require=${watch}` };
    const engine = /[\\/](?:@nestjs|sqlite|bullmq|event-store|class-validator)[\\/]/;
    await vekha(environment, '--help');
    expect(readFileSync(list, 'utf8')).toMatch(engine);
    expect(await vekha(environment, 'deadline', 'Май 2024', '--json')).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(list, 'utf8')).not.toMatch(engine);
    expect(() => readFileSync(join(folder, 'data'))).toThrow('ENOENT');
  });
});
