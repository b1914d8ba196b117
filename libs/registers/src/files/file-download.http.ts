import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { mayRead } from '@vekha/access/permissions';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { RegisterReader } from '@vekha/event-sourcing/projection-store-reader';
import { sendFile } from '@vekha/http/file-answer';
import { problem, ProblemError } from '@vekha/http/problem';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import { newRequestId } from '@vekha/http/request-id';
import type { FileReader } from '@vekha/personal-data/sealed-file-store';
import type { FastifyReply } from 'fastify';
import { closedText } from '../personal-opening.http';
import { REGISTER_READER } from '../register-access.http';
import { fileName, plainFileName } from './file-name';
import { fileKey, fileRegister } from './file-register';

export const FILE_READER = Symbol('file reader');

const WAIT_MS = 2_000;
const POSITION = /^[0-9-]{1,64}$/;

/** The bytes of a file, for those who may see its school; a damaged file is said to be damaged and not sent. */
@ApiTags('Файлы')
@ApiBearerAuth()
@ProblemResponses()
@Controller('schools/:schoolId/files/:sha256')
export class FileDownloadHttp {
  constructor(
    @Inject(REGISTER_READER) private readonly reader: RegisterReader,
    @Inject(FILE_READER) private readonly files: FileReader,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getFile', summary: 'Скачать файл; его отпечаток проверяется' })
  @ApiParam({ name: 'schoolId' })
  @ApiParam({ name: 'sha256' })
  @ApiQuery({ name: 'after', required: false, description: 'Место в журнале из X-Position: дождаться его' })
  @ApiResponse({ status: 200, description: 'Сам файл, всегда для сохранения, не для показа в браузере' })
  async download(@Param('schoolId') schoolId: string, @Param('sha256') sha256: string, @Query('after') after: unknown, @Requester() principal: Principal, @Res() reply: FastifyReply): Promise<void> {
    if (!mayRead(principal.role, fileRegister.name)) throw new ProblemError(problem(403, 'FORBIDDEN', 'Файлы школ не входят в права вашей роли.'));
    const registers = this.reader.forScopes(principal.scopes);
    if (typeof after === 'string' && POSITION.test(after)) await registers.waitFor([fileRegister], after, WAIT_MS);
    const row = registers.get(fileRegister, fileKey(schoolId, sha256))?.row;
    if (!row) throw new ProblemError(problem(404, 'NOT_FOUND', 'Такой записи нет или она вам недоступна.'));
    const content = await this.content(sha256, `school:${schoolId}`, principal);
    await sendFile(reply, { content, mediaType: row.mediaType, size: row.size, name: fileName(row), plainName: plainFileName(row) });
  }

  /** Read once before anything is sent, and checked once more on its way; a row of the access journal stands before it. */
  private async content(sha256: string, scope: string, { id, role }: Principal): Promise<AsyncIterable<Uint8Array>> {
    const reading = await this.files.read(sha256, { actor: { id, role }, scope, occasion: 'file', requestId: newRequestId() });
    switch (reading.state) {
      case 'open':
        return reading.content;
      case 'damaged':
        throw new ProblemError(problem(409, 'FILE_DAMAGED', 'Файл повреждён в хранилище и не выдаётся. Сообщите администратору или загрузите этот же файл ещё раз.'));
      case 'missing':
        throw new ProblemError(problem(409, 'FILE_LOST', 'Файл записан в журнале, но в хранилище его нет. Сообщите администратору или загрузите этот же файл ещё раз.'));
      case 'destroyed':
        throw new ProblemError(problem(410, 'FILE_DESTROYED', `Файл не открыть: ${closedText(reading)}`));
      case 'lost':
        throw new ProblemError(problem(409, 'FILE_KEY_LOST', `Файл ${closedText(reading)}.`));
      default:
        throw new ProblemError(problem(403, 'FILE_CLOSED', `Файл закрыт: ${closedText(reading)}.`));
    }
  }
}
