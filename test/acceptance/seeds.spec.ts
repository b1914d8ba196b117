import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PARTIES, ROLES } from '@vekha/access/roles';
import { fromRelativeTerm, type RelativeTerm, toRelativeTerm } from '@vekha/calendar/academic-year';
import { readDeadlinePhrase } from '@vekha/calendar/deadline-phrase';
import { officialCalendar } from '@vekha/calendar/working-days';
import type { PublishTemplate } from '@vekha/template/publish-template/publish-template.command';
import { templateLibrary } from '@vekha/template/template-library';
import { ranAgainst, skippedBecause } from '../support/test-facts';

const SEEDS = process.env['VEKHA_SEEDS_DIR'] ?? resolve(__dirname, '../../../shared/seeds');

/** Letters only: markup, table signs and white space of the file say nothing. */
const bare = (text: string): string => text.replace(/<[^>]*>/g, '').replace(/[\s*]+/gu, '');

function seedText(seed: string): string | undefined {
  const file = existsSync(SEEDS) ? readdirSync(SEEDS).find((name) => name.startsWith(`${seed}_`)) : undefined;
  return file && readFileSync(join(SEEDS, file), 'utf8');
}

const codes = templateLibrary.map(({ code }) => code);
const byCode = (code: string): PublishTemplate => templateLibrary.find((each) => each.code === code) as PublishTemplate;

/** Rows per stage or section, as domain §1 catalogues them. */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  '000-lyceum-28': [2, 2, 1, 2, 3, 3, 1],
  '001-school-11': [5, 3, 2, 3, 4],
  '001-programme': [7],
  '002-lyceum-126': [3, 2, 2, 2, 3, 2, 1],
  '003-lyceum-blagoveshchensk': [2, 3, 2, 2, 1, 2],
  '004-creativity-centre': [6, 3, 2, 3, 2, 3, 5],
};

/** Every verbatim text of a template, each with the place it stands in. */
function quotes({ title, provenance, stages, measures }: PublishTemplate): readonly (readonly [string, string])[] {
  const said = (place: string, ...texts: readonly (string | undefined)[]) => texts.flatMap((text) => (text === undefined ? [] : [[place, text] as const]));
  return [
    ...said('title', title),
    ...said('provenance', provenance.institution, provenance.orderNumber),
    ...stages.flatMap(({ stageId, name, heading, deadline }) => said(stageId, name, heading, deadline)),
    ...measures.flatMap(({ measureId, text, documents, parts, deadline, result, indicator, responsibleVerbatim, condition }) =>
      said(measureId, text, ...documents, ...parts, deadline, result, indicator?.text, responsibleVerbatim, condition)),
  ];
}

/** Whether the document has the text, whole or, where it was joined over a page break, in two pieces. */
function quoted(document: string, place: string, text: string): boolean {
  const letters = bare(text);
  if (document.includes(letters)) return true;
  if (!JOINED.includes(place)) return false;
  return [...letters].some((_, at) => at > 9 && at < letters.length - 9 && document.includes(letters.slice(0, at)) && document.includes(letters.slice(at)));
}

/** The four texts that page breaks of the documents cut in two (domain §1). */
const JOINED = ['001-A2', '001-B2', '003-1', '003-1.1'];

describe('The five documents as templates', () => {
  it('are six: a roadmap of each, and the programme template of 001', () => {
    expect(codes).toEqual(Object.keys(SIZES));
    expect(codes.filter((code) => byCode(code).kind === 'programme')).toEqual(['001-programme']);
    expect(templateLibrary.map(({ measures }) => measures.length)).toEqual([14, 17, 7, 15, 12, 24]);
  });

  it.each(codes)('%s has every row in its stage or section', (code) => {
    const { stages, measures } = byCode(code);
    expect(stages.map(({ stageId }) => measures.filter((measure) => measure.stageId === stageId).length)).toEqual(SIZES[code]);
  });

  it.each(codes)('%s gives every dated row and stage the term its own words mean', (code) => {
    const { stages, measures, academicYear, period, provenance } = byCode(code);
    const dated = period && fromRelativeTerm(period as RelativeTerm, academicYear);
    const plan = dated?.start === undefined ? {} : { plan: { start: dated.start, end: dated.due } };
    const approved = provenance.orderDate === undefined || code === '000-lyceum-28' ? {} : { approved: provenance.orderDate };
    for (const { deadline, term } of [...stages, ...measures]) {
      if (!term) continue;
      const { start, end, due } = readDeadlinePhrase(deadline ?? '', { zone: 'Europe/Moscow', calendar: officialCalendar, ...plan, ...approved });
      expect([deadline, term]).toEqual([deadline, toRelativeTerm({ due: due ?? end ?? '', ...(start !== undefined && { start }) }, academicYear)]);
    }
  });

  it('name as responsible only known roles and parties, and none where the document names none', () => {
    const known = [...Object.keys(ROLES), ...Object.keys(PARTIES)];
    for (const { measures } of templateLibrary) {
      for (const { responsible, responsibleVerbatim } of measures) {
        expect(responsible.filter((role) => !known.includes(role))).toEqual([]);
        expect(responsible.length > 0).toBe(responsibleVerbatim !== undefined);
      }
    }
    expect(byCode('004-creativity-centre').measures.filter(({ responsible }) => responsible.length === 0).map(({ measureId }) => measureId)).toEqual(['004-1.6']);
    expect(byCode('001-school-11').measures[0]?.responsible).toEqual(['curator', 'director', 'administration']);
  });

  it('carry the eight measurable targets of 001 with the formulas of domain §5.2, its two control rows, and the conditional rows', () => {
    const school = byCode('001-school-11').measures;
    const targets = school.flatMap(({ measureId, indicator }) => (indicator?.target ? [`${measureId} ${indicator.formula} ${indicator.target.comparison} ${indicator.target.value} ${indicator.target.unit}`] : []));
    expect(targets).toEqual([
      '001-A1 IND-01 AT_LEAST 10 PERCENT', '001-A2 IND-03 AT_LEAST 2 COUNT', '001-A4 IND-02 EQUALS 100 PERCENT', '001-C1 IND-04 EQUALS 100 PERCENT',
      '001-D3 IND-08 AT_LEAST 90 PERCENT', '001-E1 IND-06 EQUALS 100 PERCENT', '001-E2 IND-07 EQUALS 100 PERCENT', '001-E4 IND-05 AT_LEAST 3 COUNT',
    ]);
    const rows = templateLibrary.flatMap(({ measures }) => measures);
    expect(rows.filter(({ control }) => control).map(({ measureId }) => measureId)).toEqual(['001-E1', '001-E2']);
    expect(rows.filter(({ condition }) => condition !== undefined).map(({ measureId }) => measureId)).toEqual(['002-5.3', '002-7.1', '003-4.2']);
  });
});

describe.each(codes)('%s against its document', (code) => {
  const { provenance } = byCode(code);
  const seed = seedText(provenance.document);
  if (seed === undefined) skippedBecause(`тексты шаблона ${code} против исходного документа`, 'нет папки с исходными документами; укажите её в VEKHA_SEEDS_DIR');
  else ranAgainst(`исходный документ ${provenance.document}: дословные тексты шаблона ${code}`);
  const whenThere = seed === undefined ? it.skip : it;

  whenThere('quotes the document word for word', () => {
    const document = bare(seed ?? '');
    const texts = quotes(byCode(code));
    expect(texts.filter(([place, text]) => !quoted(document, place, text))).toEqual([]);
    expect(texts.length).toBeGreaterThan(15);
  });

  whenThere('leaves out who signed the document', () => {
    const names = [...(seed ?? '').matchAll(/[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?([А-ЯЁ][а-яё]+)/gu)].map(([, surname]) => surname ?? '');
    if (['000', '003'].includes(provenance.document)) expect(names).not.toEqual([]);
    for (const surname of names) expect(JSON.stringify(byCode(code))).not.toContain(surname);
  });
});
