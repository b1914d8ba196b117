/** Which counted fact an indicator of a roadmap's row asks for: the line of the school's indicators, by formula and part. */
export interface CountedFact {
  readonly formula: string;
  /** Null where the formula has one line only. */
  readonly part: string | null;
  /** The row of a real roadmap that asks for it. */
  readonly source: string;
}

/**
 * Rows whose facts lie in the log. A row asks by the formula of its indicator, so the same row of another school's roadmap
 * asks too. Left to people: IND-01 (three groups in one row, no single number), IND-04 (a round per quarter), IND-18 and
 * rows without an indicator (the whole of 000, 002 and 003), for which the roadmap keeps no progress.
 */
export const countedFacts: readonly CountedFact[] = [
  { formula: 'IND-02', part: null, source: '001-A4: согласия у 100 % участников (001:L239); 000-2.2, 000-3.1' },
  { formula: 'IND-03', part: 'SESSIONS', source: '001-A2: не менее двух занятий в каждой группе (001:L235–L237)' },
  { formula: 'IND-05', part: 'EVER', source: '001-E4: не менее трёх представителей (001:L259)' },
  { formula: 'IND-08', part: null, source: '001-D3: не менее 90 % на классных часах (001:L253)' },
  { formula: 'IND-09', part: null, source: '001-D1: раздел на сайте (001:L251)' },
  { formula: 'IND-10', part: 'TEACHERS', source: '001-D2: потенциальные наставники (001:L252)' },
  { formula: 'IND-11', part: 'PAIRS', source: '001-A3: сформированы пары; 000-5.1' },
  { formula: 'IND-12', part: null, source: '001-A5: мероприятия программ; 000-5.2' },
  { formula: 'IND-13', part: null, source: '001-B3, 004-7.3: лучшие практики опубликованы' },
];
