import { templateLibrary } from '@vekha/template/template-library';
import { countedFacts } from './counted-facts';
import { whenFactsProveAMeasureOfTheRoadmapThenItsProgressShowsThem as showing } from './when-facts-prove-a-measure-of-the-roadmap-then-its-progress-shows-them';

const row = { roadmapId: 'r', measureId: '001-A4', formula: 'IND-02', numerator: null, denominator: null };
const consents = { formula: 'IND-02', part: null, status: 'COUNTED' as const, numerator: 4, denominator: 5 };
const sent = (measures: Parameters<typeof showing>[0], ...lines: Parameters<typeof showing>[1]) => showing(measures, lines, '2026-03-17').map(({ input }) => input);

describe('When facts prove a measure of the roadmap, then its progress shows them', () => {
  it('reports what is counted with the day it is true of, once: the same numbers are not reported again', () => {
    expect(sent([row], consents)).toEqual([{ roadmapId: 'r', measureId: '001-A4', numerator: 4, denominator: 5, asOf: '2026-03-17' }]);
    expect(sent([{ ...row, numerator: 4, denominator: 5 }], consents)).toEqual([]);
    expect(sent([{ ...row, numerator: 4, denominator: 5 }], { ...consents, denominator: 6 })).toHaveLength(1);
  });

  it('a count has no whole', () => {
    const pairs = { formula: 'IND-11', part: 'PAIRS', status: 'COUNTED' as const, numerator: 3, denominator: null };
    expect(sent([{ ...row, formula: 'IND-11' }], pairs)).toEqual([{ roadmapId: 'r', measureId: '001-A4', numerator: 3, asOf: '2026-03-17' }]);
    expect(sent([{ ...row, formula: 'IND-11' }], { ...pairs, part: 'SEARCHING' })).toEqual([]);
  });

  it('reports nothing where there are no data, no formula, or a formula left to people', () => {
    expect(sent([row], { ...consents, status: 'NO_DATA', numerator: null })).toEqual([]);
    expect(sent([{ ...row, formula: null }, { ...row, formula: 'IND-01' }], consents, { ...consents, formula: 'IND-01' })).toEqual([]);
  });

  it('every fact is asked for by a row of a template', () => {
    const formulas = JSON.stringify(templateLibrary);
    expect(countedFacts.filter(({ formula }) => !formulas.includes(formula))).toEqual([]);
  });
});
