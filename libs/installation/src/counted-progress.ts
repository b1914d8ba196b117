import { academicYearOf } from '@vekha/calendar/academic-year';
import type { Clock } from '@vekha/event-sourcing/clock';
import type { CommandGateway } from '@vekha/event-sourcing/command-gateway';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import type { RegisterReader } from '@vekha/event-sourcing/projection-store-reader';
import { zonedDate } from '@vekha/event-sourcing/zoned-date';
import { indicatorRegister } from '@vekha/monitoring/indicators/indicator-register';
import { indicatorFactRegister } from '@vekha/monitoring/school-indicators/fact-register';
import type { Fact } from '@vekha/monitoring/school-indicators/fact-row';
import { indicatorsOf, SchoolFacts } from '@vekha/monitoring/school-indicators/formulas';
import {
  type AskingMeasure,
  whenFactsProveAMeasureOfTheRoadmapThenItsProgressShowsThem,
} from '@vekha/processes/when-facts-prove-a-measure-of-the-roadmap-then-its-progress-shows-them/when-facts-prove-a-measure-of-the-roadmap-then-its-progress-shows-them';

export interface CountedProgressParts {
  readonly registers: RegisterReader;
  readonly gateway: CommandGateway;
  readonly clock: Clock;
  /** The municipality's; the day of the facts is told in it. */
  readonly zone: string;
  readonly onTrouble: (trouble: { readonly measureId: string; readonly code: string }) => void;
}

const POLICY = 'when-facts-prove-a-measure-of-the-roadmap-then-its-progress-shows-them';

/** Shows in the rows of roadmaps in force what the registers count; a row that shows it already is left alone. */
export class CountedProgress {
  constructor(private readonly parts: CountedProgressParts) {}

  /** Returns how many rows show something new. @throws StoreUnavailable, RegistersNotReady; ask again later */
  async run(): Promise<number> {
    const registers = this.parts.registers.forScopes('all');
    const asking = registers.list(indicatorRegister, { where: { level: 'MEASURE', inForce: true }, limit: 'all' }).rows;
    const bySchool = new Map<string, AskingMeasure[]>();
    for (const { scope, row } of asking) bySchool.set(scope, [...(bySchool.get(scope) ?? []), { ...row, measureId: row.measureId ?? '' }]);
    let shown = 0;
    for (const [scope, measures] of bySchool) shown += await this.show(scope, measures);
    return shown;
  }

  private async show(scope: string, measures: readonly AskingMeasure[]): Promise<number> {
    const today = zonedDate(this.parts.clock.now(), this.parts.zone);
    const facts = this.parts.registers.forScopes([scope]).list(indicatorFactRegister, { where: { happened: true }, limit: 'all' }).rows.map(({ row }) => row as Fact);
    const { startYear, start } = academicYearOf(today);
    const lines = indicatorsOf(new SchoolFacts(facts, { academicYear: startYear, start, end: today }));
    let shown = 0;
    for (const { command, input, unless = [] } of whenFactsProveAMeasureOfTheRoadmapThenItsProgressShowsThem(measures, lines, today)) {
      const { measureId } = input as { readonly measureId: string };
      const principal = { id: POLICY, role: 'system', scopes: 'all' as const };
      const outcome = await this.parts.gateway.submit(command, input, { principal, key: derivedId(command, JSON.stringify(input)), mustSayVersion: false });
      if (outcome.accepted) shown += 1;
      else if (!unless.includes(outcome.rejection.code)) this.parts.onTrouble({ measureId, code: outcome.rejection.code });
    }
    return shown;
  }
}
