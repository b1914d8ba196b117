import { DeadlineBatch } from './deadline-batch';

type Answer = Record<string, unknown>;

const PLAN = { start: '2021-09-01', end: '2024-05-31' };
const PHRASES = ['Май 2024г.', 'До 01.11 каждого учебного года', 'Октябрь 2022-2023 г.', 'сентябрь 2022 — май 2023, по запросу', 'абракадабра'];

async function* only(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function answersTo(...questions: readonly unknown[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const text = questions.map((question) => JSON.stringify(question)).join('\n');
  for await (const line of new DeadlineBatch({ json: true }).answers(only(text))) answers.push(JSON.parse(line) as Answer);
  return answers;
}

describe('a line of a batch', () => {
  test('says everything about its own document: plan, zone, approval, week, terms, holidays, events', async () => {
    const terms = [{ name: '1 четверть', start: '2021-09-01', end: '2021-10-29' }, { name: '2 четверть', start: '2021-11-08', end: '2021-12-28' }];
    const [quarters, relative, holiday, stage] = await answersTo(
      { phrase: 'Конец каждой четверти', plan: PLAN, zone: 'Asia/Irkutsk', approved: '2021-09-09', week: 6, terms, holidays: null },
      { phrase: 'через 3 рабочих дня после приказа', anchors: { приказ: '2022-04-28' } },
      { phrase: 'Каждый первый четверг месяца', plan: { start: '2022-11-01', end: '2022-11-30' }, holidays: [{ name: 'Осенние каникулы', start: '2022-10-29', end: '2022-11-06' }] },
      { phrase: 'Май', stageYear: 2023 },
    );
    expect(quarters).toMatchObject({ kind: 'EndOfAcademicTerm', occurrences: [{ start: '2021-10-23', due: '2021-10-29' }, { start: '2021-12-22', due: '2021-12-28' }] });
    expect(relative).toMatchObject({ kind: 'EventRelative', due: '2022-05-05' });
    expect(holiday).toMatchObject({ finding: 'COLLIDES_WITH_SCHOOL_HOLIDAY', collisions: [{ date: '2022-11-03', flags: ['COLLIDES_WITH_SCHOOL_HOLIDAY'] }] });
    expect(stage).toMatchObject({ start: '2023-05-01' });
  });

  const term = { name: '1 четверть', start: '2021-09-01', end: '2021-10-29' };
  test.each([
    [{}, 'PHRASE_MISSING', 'phrase'],
    [{ phrase: null }, 'PHRASE_MISSING', 'phrase'],
    [{ phrase: '', aproved: '2021-09-09' }, 'FIELD_UNKNOWN', 'aproved'],
    [{ phrase: '', 'что угодно': 1 }, 'FIELD_UNKNOWN', 'phrase, plan'],
    [JSON.parse('{"phrase":"","__proto__":{"week":7}}'), 'FIELD_UNKNOWN', '__proto__'],
    [{ phrase: '', plan: '2021-09-01..2024-05-31' }, 'PLAN_WRONG', 'plan'],
    [{ phrase: '', plan: [] }, 'PLAN_WRONG', 'plan'],
    [{ phrase: '', plan: { start: '2021-09-01' } }, 'PLAN_WRONG', 'plan'],
    [{ phrase: '', plan: { start: '0001-01-01', end: '9999-12-31' } }, 'PLAN_WRONG', 'plan'],
    [{ phrase: '', zone: 8 }, 'ZONE_WRONG', 'zone'],
    [{ phrase: '', approved: 20210909 }, 'APPROVED_WRONG', 'approved'],
    [{ phrase: '', stageYear: '2023' }, 'STAGE_YEAR_WRONG', 'stageYear'],
    [{ phrase: '', week: '5' }, 'WEEK_WRONG', 'week'],
    [{ phrase: '', terms: {} }, 'TERMS_WRONG', 'terms'],
    [{ phrase: '', terms: [term, { ...term, end: '2021-08-31' }] }, 'TERMS_WRONG', 'место 2'],
    [{ phrase: '', terms: [term, { ...term, start: '2021-10-29', end: '2021-12-28' }] }, 'TERMS_OVERLAP', 'terms'],
    [{ phrase: '', terms: Array.from({ length: 401 }, () => term) }, 'TERMS_WRONG', '400'],
    [{ phrase: '', holidays: [{ start: '2022-10-29', end: '2022-11-06' }] }, 'HOLIDAYS_WRONG', 'holidays'],
    [{ phrase: '', anchors: { приказ: '09.09.2021' } }, 'ANCHORS_WRONG', 'anchors'],
    [{ phrase: '', anchors: ['2021-09-09'] }, 'ANCHORS_WRONG', 'anchors'],
    ['Май 2024', 'LINE_NOT_OBJECT', 'объект'],
    [null, 'LINE_NOT_OBJECT', 'объект'],
  ])('%j is refused with %s, and the next line is answered', async (question: unknown, code, named) => {
    const [refused, next] = await answersTo(question, { phrase: 'Май 2024' });
    expect(refused).toEqual({ error: { code, message: expect.stringContaining(named), line: 1 } });
    expect(next).toMatchObject({ status: 'RESOLVED' });
  });
});

describe('a batch', () => {
  test('answers before the file has ended, so that it never holds the file', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield Buffer.from(`${JSON.stringify({ phrase: 'Май 2024' })}\n`);
    }
    let answers = 0;
    for await (const line of new DeadlineBatch({ json: true }).answers(endless())) {
      expect(line.endsWith('}\n')).toBe(true);
      answers += 1;
      if (answers === 100) break;
    }
    expect(answers).toBe(100);
  });

  test('is answered for people with the number of each line, and told as it goes', async () => {
    const told: number[] = [];
    const batch = new DeadlineBatch({ json: false, progress: (lines) => told.push(lines) });
    const answers: string[] = [];
    for await (const answer of batch.answers(only(`\n${'{"phrase":"Май 2024"}\n'.repeat(1200)}oops`))) answers.push(answer);
    expect(answers[0]).toMatch(/^Строка 2\. Срок «Май 2024»\.\nПонято однозначно: период\.\n/);
    expect(answers.at(-1)).toMatch(/^Строка 1202\. .* \[LINE_NOT_JSON\]\n\n$/);
    expect({ told, lines: batch.lines, wrong: batch.wrong }).toEqual({ told: [500, 1000], lines: 1201, wrong: 1 });
  });

  test('of 10 000 lines costs at most 2.5 times one of 5 000', async () => {
    const questions = (count: number): string => Array.from({ length: count }, (_, line) => `${JSON.stringify({ phrase: PHRASES[line % PHRASES.length], plan: PLAN, zone: 'Asia/Irkutsk' })}\n`).join('');
    const cost = async (count: number): Promise<number> => {
      const batch = new DeadlineBatch({ json: true });
      const text = questions(count);
      const began = process.cpuUsage();
      for await (const answer of batch.answers(only(text))) if (answer === '') break;
      const { user } = process.cpuUsage(began);
      expect({ lines: batch.lines, wrong: batch.wrong }).toEqual({ lines: count, wrong: 0 });
      return user;
    };
    await cost(500);
    const growths: number[] = [];
    while (growths.length < 5 && !(Math.min(...growths) <= 2.5)) {
      const half = await cost(5_000);
      growths.push((await cost(10_000)) / half);
    }
    expect(Math.min(...growths)).toBeLessThanOrEqual(2.5);
  }, 120_000);
});
