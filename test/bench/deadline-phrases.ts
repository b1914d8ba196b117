import { contexts } from '@vekha/calendar/corpus-contexts.fixture';
import { readDeadlinePhrase } from '@vekha/calendar/deadline-phrase';
import { type BenchRow, median, rate } from './append-reference';

const ROUNDS = 7;
const PASSES = 40;

/** Cells of the seed documents, by the document whose plan they are read against. */
const CELLS: Readonly<Partial<Record<keyof typeof contexts, readonly string[]>>> = {
  seed000: ['', 'Август – сентябрь 2023 г.', 'Август –сентябрь 2023 г.', 'Сентябрь 2023г.- апрель 2024г', 'Май 2024г.', 'Май- июнь 2024г.'],
  seed001: [
    'В течение всего периода реализации ЦМН', 'По отдельному графику', 'В течение всего периода', 'До 01.11 каждого учебного года', 'До 01.12 каждого учебного года',
    '1 раз в четверть', 'Один раз в четверть', 'Сентябрь 2021 – Май 2024', 'До 25.10.2021', 'До 01.11.2021', 'До 01.10 каждого учебного года', 'Весь период', '15.09.2021',
  ],
  programme: [
    'Январь 2021 Сентябрь 2022', 'Конец каждой четверти', 'Каждый второй понедельник месяца', 'Каждый первый четверг месяца',
    'Каждый первый вторник месяца или по запросу наставляемого', 'В течении года',
  ],
  seed003: [
    '1.Приказ от 14.06. 2022г. № 37 «Об утверждении положения о системе наставничества педагогических работников в КГЫПОУ «БПШ». 2. Протокол № 8 от 07.06.2022г. педагогического совета, с учетом мнения студенческого совета Протокол № 4 от 06.06.2022г.',
    'Сентябрь-октябрь', 'В течение года',
  ],
  seed004: [
    'октябрь 2022 г.', 'октябрь 2022 г..', 'Сентябрь- октябрь 2022 г.', 'апрель 2023 г.', 'июль- сентябрь 2023г.', 'первая декада сентября 2023 г.', 'сентябрь 2023 г.',
    'Октябрь 2022-2023 г.', 'сентябрь 2022 г.', 'Август - сентябрь 2022 г.', 'сентябрь 2021-2022 г.', 'сентябрь - октябрь 2021-2022 г.', 'июнь 2024 г.', 'Май 2023 г.', 'май 2024 г.',
  ],
};

/** Deadline phrases read a second: every distinct cell of the five seed documents (domain §7.2). A report, without a bar. */
export async function deadlinePhrases(): Promise<BenchRow[]> {
  const questions = Object.entries(CELLS).flatMap(([name, phrases]) => phrases.map((phrase) => ({ phrase, context: contexts[name as keyof typeof contexts] })));
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.push(
      await rate(questions.length * PASSES, () => {
        for (let pass = 0; pass < PASSES; pass += 1) for (const { phrase, context } of questions) readDeadlinePhrase(phrase, context);
      }),
    );
  }
  const ours = Math.round(median(rates));
  return [{ name: 'deadline-phrases', ours, reference: 1, ratio: ours, unit: 'phrases/s', note: `${questions.length} cells of the seed documents; report only` }];
}
