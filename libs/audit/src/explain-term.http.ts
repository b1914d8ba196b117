import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { mayRead } from '@vekha/access/permissions';
import { endOfDayExclusive } from '@vekha/calendar/civil-date';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import { isCivilDate } from '@vekha/event-sourcing/field-check';
import { problem, ProblemError } from '@vekha/http/problem';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import { TermExplainer } from './explain-term';
import type { ReplayUpTo } from './replay';
import type { StageExplanation } from './stage-explanation';
import type { TermExplanation } from './term-explanation';

/** Zone in which a bare date of a question is meant. */
export const QUESTION_ZONE = Symbol('question zone');

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** «Почему такой срок», of a measure and of each of its occurrences. */
@ApiTags('Сроки')
@ApiBearerAuth()
@ProblemResponses()
@Controller('roadmaps/:roadmapId')
export class ExplainTermHttp {
  constructor(
    @Inject(TermExplainer) private readonly explainer: TermExplainer,
    @Inject(QUESTION_ZONE) private readonly zone: string,
  ) {}

  @Get('measures/:measureId/why')
  @ApiOperation({ operationId: 'explainTerm', summary: 'Почему такой срок: правило, календарь, переносы, приостановки, автор' })
  @ApiQuery({ name: 'at', required: false, description: 'Дата записи ГГГГ-ММ-ДД: как срок объяснялся тогда' })
  ofMeasure(@Param() params: Readonly<Record<string, string>>, @Query('at') at: string | undefined, @Requester() principal: Principal): Promise<TermExplanation> {
    return this.answer(params, at, principal);
  }

  @Get('measures/:measureId/occurrences/:period/why')
  @ApiOperation({ operationId: 'explainOccurrenceTerm', summary: 'Почему такой очередной срок' })
  @ApiQuery({ name: 'at', required: false, description: 'Дата записи ГГГГ-ММ-ДД: как срок объяснялся тогда' })
  ofOccurrence(@Param() params: Readonly<Record<string, string>>, @Query('at') at: string | undefined, @Requester() principal: Principal): Promise<TermExplanation> {
    return this.answer(params, at, principal);
  }

  @Get('stages/:stageId/why')
  @ApiOperation({ operationId: 'explainStageTerm', summary: 'Почему такой срок у этапа' })
  @ApiQuery({ name: 'at', required: false, description: 'Дата записи ГГГГ-ММ-ДД: как срок объяснялся тогда' })
  async ofStage(@Param() { roadmapId = '', stageId = '' }: Readonly<Record<string, string>>, @Query('at') at: string | undefined, @Requester() principal: Principal): Promise<StageExplanation> {
    requireReader(principal);
    return found(UUID.test(roadmapId) ? await this.explainer.explainStage(roadmapStream(roadmapId), stageId, principal, this.upTo(at)) : undefined);
  }

  private async answer({ roadmapId = '', measureId = '', period }: Readonly<Record<string, string>>, at: string | undefined, principal: Principal): Promise<TermExplanation> {
    requireReader(principal);
    const question = { stream: roadmapStream(roadmapId), measureId, ...(period !== undefined && { period }) };
    return found(UUID.test(roadmapId) ? await this.explainer.explain(question, principal, this.upTo(at)) : undefined);
  }

  private upTo(at: string | undefined): ReplayUpTo {
    if (at === undefined) return {};
    if (!isCivilDate(at)) throw new ProblemError(problem(400, 'DATE_WRONG', 'Параметр at: нужна дата вида ГГГГ-ММ-ДД.'));
    return { recordedAt: new Date(Date.parse(endOfDayExclusive(at, this.zone)) - 1).toISOString() };
  }
}

const roadmapStream = (roadmapId: string): string => `roadmap-${roadmapId}`;

function requireReader({ role }: Principal): void {
  if (!mayRead(role, 'measures')) throw new ProblemError(problem(403, 'FORBIDDEN', 'Объяснение сроков не входит в права вашей роли.'));
}

function found<Explanation>(explanation: Explanation | undefined): Explanation {
  if (explanation) return explanation;
  throw new ProblemError(problem(404, 'TERM_NOT_FOUND', 'Такого срока нет или он вам недоступен. Если срок ещё уточняется, объяснять пока нечего.'));
}
