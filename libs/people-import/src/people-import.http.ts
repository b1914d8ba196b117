import { Controller, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { mayGive } from '@vekha/access/permissions';
import { type Principal, reaches } from '@vekha/event-sourcing/command-outcome';
import type { Projection } from '@vekha/event-sourcing/projection';
import { keyOf } from '@vekha/http/command-endpoint';
import { KeyHeader } from '@vekha/http/command-route';
import { FileBody, FileUploadRoute, type UploadedFile } from '@vekha/http/file-upload';
import { problem, ProblemError } from '@vekha/http/problem';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { newRequestId } from '@vekha/http/request-id';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { IMPORT_LIMITS } from '@vekha/documents/workbook/refusal';
import { mayOpen } from '@vekha/personal-data/reading-rights';
import { IdentifyMentee } from '@vekha/people/identify-mentee/identify-mentee.command';
import { RegisterMentorCandidate } from '@vekha/people/register-mentor-candidate/register-mentor-candidate.command';
import { RevokeImportedPerson } from '@vekha/people/revoke-imported-person/revoke-imported-person.command';
import { personRegister } from '@vekha/registers/persons/person-register';
import { notFound, RegisterAccess } from '@vekha/registers/register-access.http';
import { ImportPeople } from './import-people.command';
import { type ImportAnswer, type ImportOf, PeopleImport, type PeopleList, type UndoAnswer } from './people-import';
import { type ChosenColumns, type PeopleTable, peopleTable } from './people-table';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const list = ApiQuery({ name: 'list', enum: ['mentors', 'mentees'], description: 'В какой список внести людей' });
const headerRow = ApiQuery({ name: 'headerRow', required: false, schema: { type: 'integer', minimum: 1 }, description: 'Номер строки с названиями столбцов' });
const columns = ApiQuery({ name: 'columns', required: false, description: 'Соответствие столбцов из предпросмотра: fullName:B,position:C' });

type Asked = Readonly<Record<string, unknown>>;

interface Ready {
  readonly table: PeopleTable;
  readonly of: ImportOf;
  readonly registers: Parameters<PeopleImport['apply']>[2];
}

/** People of a school from a spreadsheet: first shown, then entered as one operation that may be repeated, then undone while lawful. */
@ApiTags('Участники из файла')
@ApiBearerAuth()
@Controller('schools/:schoolId/people-import')
export class PeopleImportHttp {
  constructor(
    @Inject(PeopleImport) private readonly imports: PeopleImport,
    @Inject(RegisterAccess) private readonly access: RegisterAccess,
  ) {}

  @FileUploadRoute(ImportPeople, { title: 'Внести участников из файла: что изменится', mediaTypes: [XLSX], inPath: ['schoolId'], path: 'preview', preview: true })
  @list
  @headerRow
  @columns
  async preview(@Param('schoolId') schoolId: string, @Query() query: Asked, @FileBody() file: UploadedFile, @Incoming() request: IncomingCommand): Promise<ImportAnswer & Pick<PeopleTable, 'mapping'>> {
    const { table, of, registers } = await this.ready(schoolId, query, file, { ...request, key: `preview-${newRequestId()}` });
    return { mapping: table.mapping, ...(await this.imports.preview(table, of, registers)) };
  }

  @FileUploadRoute(ImportPeople, { title: 'Внести участников из файла', mediaTypes: [XLSX], inPath: ['schoolId'] })
  @list
  @headerRow
  @columns
  async apply(@Param('schoolId') schoolId: string, @Query() query: Asked, @FileBody() file: UploadedFile, @Incoming() request: IncomingCommand): Promise<ImportAnswer> {
    const { table, of, registers } = await this.ready(schoolId, query, file, request);
    return this.imports.apply(table, of, registers);
  }

  @Post(':importId/undo')
  @HttpCode(200)
  @ApiOperation({ operationId: 'UndoPeopleImport', summary: 'Отменить внесение из файла: кого ещё можно убрать, а кого нет и почему' })
  @KeyHeader()
  @ProblemResponses()
  async undo(@Param('schoolId') schoolId: string, @Param('importId') importId: string, @Incoming() request: IncomingCommand): Promise<UndoAnswer> {
    const { principal } = request;
    requireAdmission(principal, schoolId, RevokeImportedPerson.name);
    keyOf(request);
    const answer = await this.imports.undo(importId, { schoolId, principal });
    if (!answer) throw notFound();
    return answer;
  }

  private async ready(schoolId: string, query: Asked, { mediaType, content }: UploadedFile, request: IncomingCommand): Promise<Ready> {
    const { principal, reply } = request;
    const wanted = listOf(query);
    requireAdmission(principal, schoolId, wanted === 'mentors' ? RegisterMentorCandidate.name : IdentifyMentee.name);
    // Whoever may not read names could not be told from whom the file repeats, and would enter everybody twice.
    if (!mayOpen(principal.role, 'mentoring')) throw new ProblemError(problem(403, 'FORBIDDEN', 'Внесение из файла сверяет имена, а они не входят в права вашей роли.'));
    const registers = await this.access.open([personRegister as unknown as Projection], principal, { waitMs: 0 }, reply);
    const key = keyOf(request);
    if (mediaType !== XLSX) throw new ProblemError(problem(415, 'FILE_TYPE_UNKNOWN', 'Такие файлы не принимаются. Сохраните таблицу в формате XLSX.'));
    const read = await peopleTable(await inMemory(content), chosenColumns(query));
    if ('refusal' in read) throw new ProblemError(problem(400, read.refusal.code, read.refusal.sentence));
    return { table: read.table, registers, of: { schoolId, list: wanted, key, principal, requestId: newRequestId() } };
  }
}

/** A file with people in it never touches the disk. */
async function inMemory(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of content) {
    size += part.length;
    if (size > IMPORT_LIMITS.bytes) throw new ProblemError(problem(413, 'WORKBOOK_TOO_LARGE', 'Файл слишком большой: разделите таблицу на несколько файлов и загрузите их по очереди.'));
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function requireAdmission(principal: Principal, schoolId: string, command: string): void {
  if (!mayGive(principal.role, command)) throw new ProblemError(problem(403, 'FORBIDDEN', 'Внесение участников из файла не входит в права вашей роли.'));
  if (!reaches(principal, `school:${schoolId}`)) throw notFound();
}

function listOf({ list: wanted }: Asked): PeopleList {
  if (wanted === 'mentors' || wanted === 'mentees') return wanted;
  throw new ProblemError(problem(400, 'LIST_UNKNOWN', 'Укажите, в какой список внести людей: list=mentors (наставники) или list=mentees (наставляемые).'));
}

/** `fullName:B,position:C`, as a preview showed and a person confirmed; undefined when the header is to say it. */
function chosenColumns({ columns: pairs, headerRow: row }: Asked): ChosenColumns | undefined {
  if (typeof pairs !== 'string') return undefined;
  const chosen = Object.fromEntries(pairs.split(',').map((pair) => [pair.split(':')[0]?.trim() ?? '', pair.split(':')[1]?.trim().toUpperCase() ?? '']));
  return { headerRow: Number(row ?? 1), columns: chosen };
}
