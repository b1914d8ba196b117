import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { MeasureDeclaredNotApplicable } from '../measure-events';
import { approvedOn, roadmapId, running } from '../testing/school-history';
import { DeclareNotApplicable } from './declare-not-applicable.command';

const asked = { roadmapId, measureId: 'single', reason: 'CONDITION_NOT_MET' as const, order: { number: '4', date: '2021-11-01' } };
const deciding = (input = asked, history = running) => scenario(roadmapCommands).given(...history).at('2021-11-10T08:00:00.000Z').when(DeclareNotApplicable, input);

describe('Declare a measure inapplicable', () => {
  it('ME-6: a row becomes inapplicable by a recorded decision with its reason, by order', () => {
    deciding().then(MeasureDeclaredNotApplicable(asked));
    deciding({ ...asked, measureId: 'unclear' }).then(MeasureDeclaredNotApplicable({ ...asked, measureId: 'unclear' }));
  });

  it('refuses a closed or unknown row, an order of the future, and a roadmap that does not run', () => {
    deciding(asked, [...running, MeasureDeclaredNotApplicable(asked)]).rejects('MEASURE_CLOSED');
    deciding({ ...asked, measureId: 'constructor' }).rejects('MEASURE_UNKNOWN');
    deciding({ ...asked, order: { number: '4', date: '2021-11-11' } }).rejects('ORDER_IN_FUTURE');
    deciding(asked, approvedOn('2021-09-09')).rejects('ROADMAP_NOT_ACTIVE');
  });
});
