import { type CommandToSend, send } from '@vekha/event-sourcing/process-manager';
import { ReportProgress } from '@vekha/roadmap/report-progress/report-progress.command';
import { countedFacts } from './counted-facts';

interface Numbers {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A row of a roadmap in force, with what was reported of it last. */
export interface AskingMeasure extends Numbers {
  readonly roadmapId: string;
  readonly measureId: string;
  readonly formula: string | null;
}

/** A line of the indicators of the row's school. */
export interface CountedLine extends Numbers {
  readonly formula: string;
  readonly part: string | null;
  readonly status: 'COUNTED' | 'NO_DATA';
}

/** It needs no progress any more. */
const CLOSED = { unless: ['MEASURE_CLOSED'] };

/**
 * The row shows what the facts count, when that differs from what it shows. Nothing is completed by it: people still
 * present the result. Where nobody has written anything down there is nothing to show, which is not nought.
 * @param asOf civil day the facts are counted on
 */
export function whenFactsProveAMeasureOfTheRoadmapThenItsProgressShowsThem(measures: readonly AskingMeasure[], lines: readonly CountedLine[], asOf: string): readonly CommandToSend[] {
  return measures.flatMap(({ roadmapId, measureId, formula, ...shown }) => {
    const asked = countedFacts.find((fact) => fact.formula === formula);
    const counted = asked && lines.find((line) => line.formula === asked.formula && line.part === asked.part);
    if (counted?.status !== 'COUNTED' || counted.numerator === null) return [];
    const { numerator, denominator } = counted;
    if (numerator === shown.numerator && denominator === shown.denominator) return [];
    return [send(ReportProgress, { roadmapId, measureId, numerator, asOf, ...(denominator !== null && { denominator }) }, CLOSED)];
  });
}
