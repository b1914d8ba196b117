import { Controller, Inject, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { mayGive } from '@vekha/access/permissions';
import { type Principal, reaches } from '@vekha/event-sourcing/command-outcome';
import type { FileStore } from '@vekha/event-sourcing/file-store';
import { type CommandAnswer, CommandEndpoint, keyOf } from '@vekha/http/command-endpoint';
import { FILE_LIMIT, FILE_STORE, FileBody, FileUploadRoute, type UploadedFile } from '@vekha/http/file-upload';
import { problem, ProblemError } from '@vekha/http/problem';
import { Incoming, type IncomingCommand, Requester } from '@vekha/http/requester';
import { admittedContent, type ContentFault, ContentRefused } from '../admitted-content';
import { isMediaType, MEDIA_TYPES, NAMES_OF_TYPES } from '../media-types';
import { StoreFile } from './store-file.command';

/** What an evidence item says of its file. */
interface StoredFileAnswer extends CommandAnswer {
  readonly file: { readonly sha256: string; readonly size: number; readonly mediaType: string };
}

const MIB = 1024 * 1024;

@ApiTags('Файлы')
@ApiBearerAuth()
@Controller('schools/:schoolId/files')
export class StoreFileHttp {
  constructor(
    private readonly commands: CommandEndpoint,
    @Inject(FILE_STORE) private readonly files: FileStore,
    @Inject(FILE_LIMIT) private readonly mostBytes: number,
  ) {}

  @FileUploadRoute(StoreFile, { title: 'Загрузить файл', mediaTypes: MEDIA_TYPES, inPath: ['schoolId'] })
  async submit(@Param('schoolId') schoolId: string, @FileBody() { mediaType, length, content }: UploadedFile, @Incoming() request: IncomingCommand, @Requester() principal: Principal): Promise<StoredFileAnswer> {
    requireAdmission(principal, schoolId);
    keyOf(request);
    if (!isMediaType(mediaType)) throw new ProblemError(problem(415, 'FILE_TYPE_UNKNOWN', `Такие файлы не принимаются. Подойдут: ${NAMES_OF_TYPES}.`));
    if (length !== undefined && length > this.mostBytes) throw this.refusal('FILE_TOO_LARGE');
    const { sha256, size } = await this.put(admittedContent(content, mediaType, this.mostBytes));
    const file = { sha256, size, mediaType };
    return { ...(await this.commands.submit(StoreFile, { ...request, input: { schoolId, ...file } })), file };
  }

  private async put(content: AsyncIterable<Uint8Array>) {
    try {
      return await this.files.put(content);
    } catch (error) {
      throw error instanceof ContentRefused ? this.refusal(error.code) : error;
    }
  }

  private refusal(code: ContentFault): ProblemError {
    if (code === 'FILE_TOO_LARGE') return new ProblemError(problem(413, code, `Файл слишком большой: принимаются файлы до ${this.mostBytes / MIB} МиБ. Уменьшите его или разделите.`));
    if (code === 'FILE_EMPTY') return new ProblemError(problem(400, code, 'Файл пуст. Выберите файл, в котором есть содержимое.'));
    return new ProblemError(problem(415, code, 'Содержимое файла не соответствует его типу. Сохраните документ заново в нужном формате и загрузите его.'));
  }
}

/** Before a byte is written: who may not give the command must not fill the disk. */
function requireAdmission(principal: Principal, schoolId: string): void {
  if (!mayGive(principal.role, StoreFile.name)) throw new ProblemError(problem(403, 'FORBIDDEN', 'Действие «Загрузить файл» не входит в права вашей роли.'));
  if (!reaches(principal, `school:${schoolId}`)) throw new ProblemError(problem(404, 'NOT_FOUND', 'Такой записи нет или она вам недоступна.'));
}
