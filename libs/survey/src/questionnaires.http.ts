import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ProblemResponses } from '@vekha/http/problem-responses';
import type { Questionnaire } from './questionnaire';
import { questionnaireLibrary } from './questionnaire-library';

/** The library is impersonal and the same for every school, so whoever is signed in may read it. */
@ApiTags('Опросы и диагностика')
@ApiBearerAuth()
@ProblemResponses()
@Controller('questionnaires')
export class QuestionnairesHttp {
  @Get()
  @ApiOperation({ operationId: 'listQuestionnaires', summary: 'Библиотека анкет: редакции, вопросы и варианты ответов' })
  list(): { readonly total: number; readonly rows: readonly Questionnaire[] } {
    return { total: questionnaireLibrary.length, rows: questionnaireLibrary };
  }
}
