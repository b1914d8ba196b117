import { draftPreview } from './draft-preview';
import { FindingRaised, type RoadmapEvent, roadmapEvents } from './events';
import { findingWords } from './finding-words';
import { draft, shifted } from './testing/school-history';

const rowsOf = (events: readonly RoadmapEvent[]) => new Map(draftPreview(events).rows.map((row) => [row.measureId, row]));

describe('What a draft would look like', () => {
  it('shows each row with its words, the dates they had and the dates they get', () => {
    expect(rowsOf(shifted).get('single')).toEqual({
      measureId: 'single', stageId: 'S', text: 'Рубрика на сайте', verbatim: 'Октябрь 2021 г.', status: 'Срок понят с допущением',
      from: { start: '2021-10-01', due: '2021-10-31' },
      to: { start: '2026-10-01', due: '2026-10-31', effectiveDue: '2026-11-02' },
      assumption: 'Срок шаблона перенесён с 2021/22 на 2026/27 учебный год.',
      findings: ['Не назван ответственный. Назначьте его.'],
    });
  });

  it('a row of the template’s own year came from nowhere else', () => {
    expect(rowsOf(draft).get('single')).not.toHaveProperty('from');
    expect(draftPreview(draft).counts.shifted).toBe(0);
  });

  it('says how often a recurring row falls due, and what an unclear one may mean', () => {
    expect(rowsOf(draft).get('yearly')).toMatchObject({ times: 2 });
    expect(rowsOf(draft).get('whole')).not.toHaveProperty('times');
    expect(rowsOf(draft).get('unclear')?.readings?.[0]).toBe('2021-10-01 – 2021-10-31 — учебный год 2021-2022');
  });

  it('counts every row once as dated, to clarify or undated, and says so in one sentence', () => {
    const { counts, summary, academicYear, title } = draftPreview(shifted);
    expect([title, academicYear]).toEqual(['Дорожная карта школы', '2026/27']);
    expect(counts.dated + counts.toClarify + counts.undated).toBe(counts.rows);
    expect(counts).toEqual({ rows: 8, dated: 5, shifted: 2, assumed: 5, toClarify: 3, undated: 0, findings: 1 });
    expect(summary).toBe('Мероприятий: 8; со сроком: 5; перенесено из другого года: 2; с допущением: 5; требуют уточнения: 3; без срока: 0; замечаний: 1.');
  });

  it('has words for every finding there is', () => {
    const codes = roadmapEvents.find(({ type }) => type === FindingRaised.type)?.fields as typeof FindingRaised.fields;
    expect(Object.keys(findingWords).sort()).toEqual([...(codes.code.values ?? [])].sort());
    for (const words of Object.values(findingWords)) expect(words).toMatch(/^[А-ЯЁ].*\.$/);
  });
});
