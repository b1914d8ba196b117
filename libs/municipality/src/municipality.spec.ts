import { fold } from '@vekha/event-sourcing/command-catalogue';
import type { Happened } from '@vekha/event-sourcing/decider';
import { DueRulesSet, MunicipalDaysSet, type MunicipalityEvent, RegionalDaysSet } from './events';
import { municipality, municipalityFacts } from './municipality';

const factsAfter = (...events: readonly MunicipalityEvent[]) =>
  municipalityFacts(fold(municipality, events.map((event): Happened<MunicipalityEvent> => ({ ...event, actor: { id: 'a', role: 'department' }, occurredOn: '2022-01-01', recordedAt: '2022-01-01T00:00:00.000Z' }))));

describe('What others may know of the settings of the municipality', () => {
  it('only what was set', () => {
    expect(factsAfter()).toEqual({});
    expect(factsAfter(DueRulesSet({ boundary: 'EXCLUSIVE', whenNonWorking: 'KEEP' }))).toEqual({ boundary: 'EXCLUSIVE', whenNonWorking: 'KEEP' });
  });

  it('the layer of the region and that of the municipality, each with its edition as its version', () => {
    const days = { edition: 4, source: 'указ', nonWorking: ['2022-05-03'], working: [] };
    const facts = factsAfter(MunicipalDaysSet({ ...days, edition: 2 }), RegionalDaysSet(days));
    expect(facts.calendar?.map(({ level, version }) => [level, version])).toEqual([['REGION', '4'], ['MUNICIPALITY', '2']]);
  });
});
