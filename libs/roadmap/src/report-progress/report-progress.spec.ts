import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import type { RoadmapEvent } from '../events';
import { MeasureProgressReported } from '../measure-events';
import { headcountFacts } from '../needed-facts';
import { foldedRoadmap } from '../testing/folded-roadmap';
import { measuredBy, roadmapId, running } from '../testing/school-history';
import { SCHOOL_ID } from '../testing/lyceum-history';
import { headcountsOfFormula } from './report-progress';
import { ReportProgress } from './report-progress.command';

const asked = { roadmapId, measureId: 'whole', numerator: 2, asOf: '2021-12-01' };
const reporting = (input: ReportProgress = asked, ...more: readonly RoadmapEvent[]) =>
  scenario(roadmapCommands).given(...running, ...more).at('2021-12-10T08:00:00.000Z').when(ReportProgress, input);

const ofFormula = (formula: string, input: ReportProgress = asked) => scenario(roadmapCommands).given(...measuredBy(formula)).at('2021-12-10T08:00:00.000Z').when(ReportProgress, input);
const headcounts = [
  { targetGroup: 'PUPILS', count: 400, on: '2021-09-01' },
  { targetGroup: 'TEACHERS', count: 30, on: '2021-11-01' },
  { targetGroup: 'PUPILS', count: 410, on: '2021-12-05' },
];

describe('Report progress', () => {
  it('keeps the numbers people give, with the day they are true of', () => {
    reporting().then(MeasureProgressReported(asked));
    reporting({ ...asked, denominator: 30 }).then(MeasureProgressReported({ ...asked, denominator: 30 }));
    reporting({ ...asked, numerator: 0, denominator: 0 }).then(MeasureProgressReported({ ...asked, numerator: 0, denominator: 0 }));
  });

  it('changes nothing when the same was reported last', () => {
    reporting(asked, MeasureProgressReported(asked)).thenNothing();
    reporting(asked, MeasureProgressReported({ ...asked, numerator: 3 })).then(MeasureProgressReported(asked));
  });

  it('IND-08: takes the last head count of pupils not later than the day for the whole nobody named', () => {
    ofFormula('IND-08').knowing({ headcounts }).then(MeasureProgressReported({ ...asked, denominator: 400, denominatorFrom: 'HEADCOUNT' }));
    ofFormula('IND-08', { ...asked, denominator: 300 }).knowing({ headcounts }).then(MeasureProgressReported({ ...asked, denominator: 300 }));
    ofFormula('IND-08').knowing({}).then(MeasureProgressReported(asked));
    ofFormula('IND-08', { ...asked, asOf: '2021-08-31' }).knowing({ headcounts }).then(MeasureProgressReported({ ...asked, asOf: '2021-08-31' }));
    expect(headcountsOfFormula(asked as ReportProgress, foldedRoadmap(measuredBy('IND-08')))).toEqual({ headcounts: headcountFacts(SCHOOL_ID) });
    expect(headcountsOfFormula(asked as ReportProgress, foldedRoadmap(running))).toEqual({});
  });

  it.each(['IND-06', 'IND-07'])('refuses %s, which follows from the events themselves', (formula) => {
    ofFormula(formula).rejects('INDICATOR_COUNTED');
  });

  it('refuses a row without an indicator, a part above its whole, and a day to come', () => {
    reporting({ ...asked, measureId: 'yearly' }).rejects('INDICATOR_NONE');
    reporting({ ...asked, measureId: 'constructor' }).rejects('MEASURE_UNKNOWN');
    reporting({ ...asked, denominator: 1 }).rejects('PROGRESS_ABOVE_WHOLE');
    reporting({ ...asked, asOf: '2021-12-11' }).rejects('PROGRESS_IN_FUTURE');
  });
});
