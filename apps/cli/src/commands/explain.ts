import { ROLES } from '@vekha/access/roles';
import { TermExplainer } from '@vekha/audit/explain-term';
import type { TermExplanation } from '@vekha/audit/term-explanation';
import { inRussian } from '@vekha/calendar/civil-date';
import type { Command } from 'commander';
import { OPERATOR } from '../operator';
import { print, UsageError } from '../output';
import { readUpTo } from '../read-up-to';
import { type Session, withSession } from '../session';

interface Options {
  readonly period?: string;
  readonly at?: string;
  readonly json?: boolean;
}

export function addExplain(program: Command): void {
  program
    .command('explain <roadmapId> <row>')
    .description('почему такой срок у мероприятия или этапа: правило, календарь, переносы, приостановки, автор; например explain <карта> 001-A2 --period 2022-23')
    .option('--period <period>', 'очередной срок повторяющегося мероприятия')
    .option('--at <date>', 'как срок объяснялся на дату записи: ГГГГ-ММ-ДД или момент UTC')
    .option('--json', 'ответ в JSON')
    .action((roadmapId: string, measureId: string, options: Options) => withSession((session) => run(session, roadmapId, measureId, options)));
}

async function run({ store, registry, configuration }: Session, roadmapId: string, measureId: string, { period, at, json }: Options): Promise<void> {
  const explainer = new TermExplainer({ store, registry }, ROLES);
  const stream = `roadmap-${roadmapId}`;
  const question = { stream, measureId, ...(period !== undefined && { period }) };
  const upTo = readUpTo({ at }, configuration.VEKHA_TIME_ZONE);
  const explanation = await explainer.explain(question, OPERATOR, upTo);
  const stage = explanation || period !== undefined ? undefined : await explainer.explainStage(stream, measureId, OPERATOR, upTo);
  if (stage) return print(json ?? false, stage, stage.sentence);
  if (!explanation) {
    const which = period === undefined ? 'срок не определён' : `нет срока за период ${period}`;
    throw new UsageError('TERM_NOT_FOUND', `У строки ${measureId} карты ${roadmapId} ${which}. Строки и периоды покажет vekha replay ${stream}`);
  }
  print(json ?? false, explanation, explanationText(explanation));
}

function explanationText({ measureId, period, sentence, dates }: TermExplanation): string {
  const lines = dates.map(({ date, time, sentence: why }) => `  ${inRussian(date)} ${(time ?? '').padEnd(5)}  ${why}`);
  return [`Строка ${measureId}${period === undefined ? '' : `, период ${period}`}`, sentence, '', 'Все даты:', ...lines].join('\n');
}
