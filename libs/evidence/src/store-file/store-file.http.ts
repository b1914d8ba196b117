import { Controller, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiQuery, ApiTags } from '@nestjs/swagger';
import { mayGive } from '@vekha/access/permissions';
import { type Principal, reaches } from '@vekha/event-sourcing/command-outcome';
import type { FileIntake, FileSubject } from '@vekha/event-sourcing/file-intake';
import { SealingRefused } from '@vekha/event-sourcing/sealing';
import { type CommandAnswer, CommandEndpoint, keyOf } from '@vekha/http/command-endpoint';
import { FILE_INTAKE, FILE_LIMIT, FileBody, FileUploadRoute, type UploadedFile } from '@vekha/http/file-upload';
import { problem, ProblemError } from '@vekha/http/problem';
import { Incoming, type IncomingCommand, Requester } from '@vekha/http/requester';
import { admittedContent, type ContentFault, ContentRefused } from '../admitted-content';
import { FILE_PURPOSES, isFilePurpose } from '../file-purposes';
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
    @Inject(FILE_INTAKE) private readonly files: FileIntake,
    @Inject(FILE_LIMIT) private readonly mostBytes: number,
  ) {}

  @FileUploadRoute(StoreFile, { title: 'Загрузить файл', mediaTypes: MEDIA_TYPES, inPath: ['schoolId'] })
  @ApiQuery({ name: 'aboutPersonId', required: false, description: 'О ком файл, если он об одном человеке: файл закрывается ключом этого человека' })
  @ApiQuery({ name: 'purpose', required: false, enum: FILE_PURPOSES, description: 'Для чего хранится файл о человеке' })
  async submit(@Param('schoolId') schoolId: string, @Query() query: Readonly<Record<string, unknown>>, @FileBody() { mediaType, length, content }: UploadedFile, @Incoming() request: IncomingCommand, @Requester() principal: Principal): Promise<StoredFileAnswer> {
    requireAdmission(principal, schoolId);
    keyOf(request);
    if (!isMediaType(mediaType)) throw new ProblemError(problem(415, 'FILE_TYPE_UNKNOWN', `Такие файлы не принимаются. Подойдут: ${NAMES_OF_TYPES}.`));
    if (length !== undefined && length > this.mostBytes) throw this.refusal('FILE_TOO_LARGE');
    const person = personOf(query);
    const { sha256, size, keyId } = await this.put(admittedContent(content, mediaType, this.mostBytes), { scope: `school:${schoolId}`, ...(person && { person }) });
    const file = { sha256, size, mediaType };
    const about = person && { aboutPersonId: person.id, purpose: person.purpose };
    return { ...(await this.commands.submit(StoreFile, { ...request, input: { schoolId, ...file, keyId, ...about } })), file };
  }

  private async put(content: AsyncIterable<Uint8Array>, subject: FileSubject) {
    try {
      return await this.files.put(content, subject);
    } catch (error) {
      if (error instanceof SealingRefused) throw new ProblemError(problem(409, error.code, 'Сведения этого человека для этой цели уничтожены по акту. Новые файлы о нём для неё не принимаются.'));
      throw error instanceof ContentRefused ? this.refusal(error.code) : error;
    }
  }

  private refusal(code: ContentFault): ProblemError {
    if (code === 'FILE_TOO_LARGE') return new ProblemError(problem(413, code, `Файл слишком большой: принимаются файлы до ${this.mostBytes / MIB} МиБ. Уменьшите его или разделите.`));
    if (code === 'FILE_EMPTY') return new ProblemError(problem(400, code, 'Файл пуст. Выберите файл, в котором есть содержимое.'));
    return new ProblemError(problem(415, code, 'Содержимое файла не соответствует его типу. Сохраните документ заново в нужном формате и загрузите его.'));
  }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Both parts or neither: a key is made of them before the command is decided. */
function personOf({ aboutPersonId: id, purpose }: Readonly<Record<string, unknown>>): FileSubject['person'] {
  if (id === undefined && purpose === undefined) return undefined;
  if (typeof id === 'string' && UUID.test(id) && typeof purpose === 'string' && isFilePurpose(purpose)) return { id, purpose };
  throw new ProblemError(problem(400, 'FILE_PURPOSE_MISSING', `Файл о человеке: нужны и человек (aboutPersonId), и цель хранения (purpose: ${FILE_PURPOSES.join(', ')}).`));
}

/** Before a byte is written: who may not give the command must not fill the disk. */
function requireAdmission(principal: Principal, schoolId: string): void {
  if (!mayGive(principal.role, StoreFile.name)) throw new ProblemError(problem(403, 'FORBIDDEN', 'Действие «Загрузить файл» не входит в права вашей роли.'));
  if (!reaches(principal, `school:${schoolId}`)) throw new ProblemError(problem(404, 'NOT_FOUND', 'Такой записи нет или она вам недоступна.'));
}
