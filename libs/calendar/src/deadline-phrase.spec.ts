import * as fc from 'fast-check';
import { contexts } from './corpus-contexts.fixture';
import { readDeadlinePhrase, type PhraseContext, type PhraseReading } from './deadline-phrase';

const context: PhraseContext = contexts.seed001;
const read = (phrase: string) => readDeadlinePhrase(phrase, context);

const PHRASES = [
  'Август – сентябрь 2023 г.', 'Май 2024г.', 'До 01.11 каждого учебного года', 'Каждый второй понедельник месяца', 'первая декада сентября 2023 г.',
  'с 1 сентября 2022 г. по 31 мая 2023 г.', '1 раз в четверть', 'в течение трёх рабочих дней после приказа', 'Октябрь 2022-2023 г.', 'ежемесячно, кроме июля',
  'По отдельному графику', 'Конец каждой четверти', 'В течение всего периода реализации ЦМН', '15, 20 и 25 сентября 2022',
];

/** A reading without what must differ when the spelling differs. */
function meaning({ verbatim: _verbatim, why: _why, parts, ...rest }: PhraseReading): unknown {
  return { ...rest, parts: parts?.map(meaning) };
}

describe('spelling does not change the meaning', () => {
  const phrase = fc.constantFrom(...PHRASES);
  const respelled = (replace: (text: string, pick: (choices: readonly string[]) => string) => string) =>
    fc.property(phrase, fc.infiniteStream(fc.nat({ max: 97 })), (text, stream) => {
      const pick = (choices: readonly string[]): string => choices[(stream.next().value ?? 0) % choices.length] ?? '';
      expect(meaning(read(replace(text, pick)))).toEqual(meaning(read(text)));
    });

  test('spaces of every kind and number', () => {
    fc.assert(respelled((text, pick) => ` ${text.replaceAll(' ', () => pick([' ', '  ', '\u00A0', '\u2009', '\t', ' \u200B ']))} `));
  });

  test('dashes of every kind', () => {
    fc.assert(respelled((text, pick) => text.replaceAll(/[–-]/gu, () => pick(['-', '–', '—', '−', '‑', '‒']))));
  });

  test('ё and е, capitals, decomposed letters and soft hyphens', () => {
    fc.assert(respelled((text, pick) => text
      .replaceAll(/\p{Script=Cyrillic}/gu, (letter) => pick([letter, letter.toUpperCase(), `${letter}\u00AD`]))
      .replaceAll('ё', () => pick(['ё', 'е', 'е\u0308']))
      .replaceAll('й', () => pick(['й', 'и\u0306']))));
  });

  test('Latin letters that look like Cyrillic ones', () => {
    const twins: Readonly<Record<string, string>> = { а: 'a', к: 'k', с: 'c', е: 'e', о: 'o', р: 'p', х: 'x', у: 'y', А: 'A', В: 'B', С: 'C', Е: 'E', К: 'K', М: 'M', О: 'O', Р: 'P', Т: 'T', Н: 'H' };
    fc.assert(respelled((text, pick) => text.replaceAll(/\p{Script=Cyrillic}/gu, (letter) => pick([letter, twins[letter] ?? letter]))));
  });

  test('the verbatim text is kept to the letter', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(read(text).verbatim).toBe(text);
    }), { numRuns: 60 });
  });
});

describe('the program refuses instead of guessing', () => {
  test.each([
    ['31.02.2023', 'IMPOSSIBLE_DATE', 1], ['до 30.02', 'IMPOSSIBLE_DATE', 4], ['29 февраля 2023', 'IMPOSSIBLE_DATE', 1], ['с 1 сентября по 31 ноября 2022', 'IMPOSSIBLE_DATE', 17],
    ['01.13.2022', 'IMPOSSIBLE_DATE', 1], ['5 квартал 2023', 'IMPOSSIBLE_DATE', 1], ['четвертая декада мая 2023', 'IMPOSSIBLE_DATE', 1], ['15.09.2021 25:00', 'IMPOSSIBLE_TIME', 12],
    ['Июнь – май 2024', 'REVERSED_RANGE', 1], ['Май 2024 – сентябрь 2023', 'REVERSED_RANGE', 1], ['с 20 по 15 сентября 2022', 'REVERSED_RANGE', 3], ['20–15 сентября', 'REVERSED_RANGE', 1],
    ['в течение 2023-2021 года', 'REVERSED_RANGE', 11],
  ])('«%s» is refused with %s at character %i', (phrase, finding, position) => {
    const reading = read(phrase);
    expect(reading).toMatchObject({ status: 'UNPARSED', kind: 'None', finding, position });
    expect(reading.why.join(' ')).toContain(`знак ${position}`);
  });

  test.each([
    'когда-нибудь', 'Понедельник', '1 этап', 'до 15 сентября, 2023', 'сентябрь 2022, 2023', '5 дней', 'через 10 дней', 'летний период', 'сентябрь 2023 г. (по графику)',
    'до 1 ноября прошлого года', 'сентябрь 22', 'три раза', '2023', 'с ноября до', 'май ИЛИ июнь 2023', 'до 15.09.2021 или позже', 'раз в пять месяцев', 'ежеквартально до 10 числа каждого месяца', 'ежемесячно до 10 числа месяца, следующего за отчетным кварталом', 'весь период обучения наставников',
    'сентябрь 2022 — подготовка, октябрь 2022 — обучение', 'ежемесячно до обеда', 'за три дня', 'до и после каникул', 'не позднее', 'каждый', 'по 5', '12', '12 раз', '15 и май 2023',
  ])('«%s» gives no date', (phrase) => {
    const { start, end, due, windows, occurrences } = read(phrase);
    expect({ start, end, due, windows, occurrences }).toEqual({});
  });

  test.each(['по графику до 15.09.2021', 'по запросу до 1 мая', 'согласно плану ежемесячно', 'весь период и ещё год', 'немедленно до мая'])('«%s» says more than a known phrase and is not read as one', (phrase) => {
    expect(read(phrase)).toMatchObject({ status: 'UNPARSED', finding: 'NOT_UNDERSTOOD' });
  });

  test('words added to a phrase it knows are never ignored', () => {
    fc.assert(fc.property(fc.constantFrom(...PHRASES), fc.constantFrom('примерно', 'если успеем', 'либо никогда', 'кроме', 'не', 'до', 'после'), fc.boolean(), (phrase, word, before) => {
      const resolved = read(before ? `${word} ${phrase}` : `${phrase} ${word}`).status.startsWith('RESOLVED');
      expect(!resolved || ['до', 'после'].includes(word)).toBe(true);
    }));
  });

  test('a cell over 4 000 characters is refused unread', () => {
    expect(read(`Май 2024 г.${' '.repeat(4000)}`)).toMatchObject({ status: 'UNPARSED', finding: 'TOO_LONG' });
    expect(read(`Май 2024 г.${' '.repeat(3980)}`).status).toBe('RESOLVED');
  });

  test('any text is answered with known words and without undefined values', () => {
    const words = fc.constantFrom(...PHRASES.flatMap((phrase) => phrase.split(' ')), 'до', 'с', 'по', 'и', 'или', ',', ';', '-', '31', '2023', 'г.', 'I', '№', '(', ')', '…');
    fc.assert(fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const reading = read(parts.join(' '));
      expect(Object.values(reading)).not.toContain(undefined);
      const spans = [...(reading.windows ?? []), ...(reading.occurrences ?? []).map(({ start, due }) => ({ start: start ?? due, end: due }))];
      const { start = '', end = '9999', due = end } = reading;
      expect([{ start, end: due }, ...spans].every((span) => span.start <= span.end)).toBe(true);
    }), { numRuns: 600 });
  });
});

describe('reading time', () => {
  /** Least processor time of several runs, in microseconds: other work on the machine only ever makes a run dearer. */
  const cost = (text: string): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 15; run += 1) {
      const began = process.cpuUsage();
      for (let time = 0; time < 3; time += 1) read(text);
      least = Math.min(least, process.cpuUsage(began).user);
    }
    return least;
  };
  const growth = (piece: string): number => {
    const [short, long] = [2000, 4000].map((length) => piece.repeat(Math.floor(length / piece.length)));
    for (let time = 0; time < 10; time += 1) read(long ?? '');
    return cost(long ?? '') / cost(short ?? '');
  };

  test.each([
    'май ', '15, ', '15.09.2021, ', 'по ', 'каждый первый и ', '-', '. ', 'до конца ', 'по средам и ', 'по запросу, ', 'сентябрь - октябрь, ', '(', 'приказ от 01.01.2022 № 5, ',
    '… ', 'ежемесячно кроме мая и июня и ', 'II ', '2022-2023 ', 'и\u0306', 'до 1 мая; ',
  ])('grows no faster than the text: twice «%s» costs at most 2.5 times as much', (piece) => {
    const measured = [growth(piece)];
    while (Math.min(...measured) > 2.5 && measured.length < 5) measured.push(growth(piece));
    expect(Math.min(...measured)).toBeLessThanOrEqual(2.5);
  });
});
