import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { mayRead } from '@vekha/access/permissions';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { FileStore } from '@vekha/event-sourcing/file-store';
import type { RegisterReader } from '@vekha/event-sourcing/projection-store-reader';
import { sendFile } from '@vekha/http/file-answer';
import { FILE_STORE } from '@vekha/http/file-upload';
import { problem, ProblemError } from '@vekha/http/problem';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import type { FastifyReply } from 'fastify';
import { REGISTER_READER } from '../register-access.http';
import { fileName, plainFileName } from './file-name';
import { fileKey, fileRegister } from './file-register';

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
    @Inject(FILE_STORE) private readonly files: FileStore,
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
    const content = await this.soundContent(sha256);
    await sendFile(reply, { content, mediaType: row.mediaType, size: row.size, name: fileName(row), plainName: plainFileName(row) });
  }

  /** Read once before anything is sent, and checked once more on its way. */
  private async soundContent(sha256: string): Promise<AsyncIterable<Uint8Array>> {
    const condition = await this.files.verify(sha256);
    const content = condition === 'sound' ? await this.files.open(sha256) : undefined;
    if (content) return content;
    if (condition === 'damaged') throw new ProblemError(problem(409, 'FILE_DAMAGED', 'Файл повреждён в хранилище и не выдаётся. Сообщите администратору или загрузите этот же файл ещё раз.'));
    throw new ProblemError(problem(409, 'FILE_LOST', 'Файл записан в журнале, но в хранилище его нет. Сообщите администратору или загрузите этот же файл ещё раз.'));
  }
}
