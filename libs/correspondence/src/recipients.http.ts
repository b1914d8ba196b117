import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { mayKeepAddresses } from '@vekha/access/permissions';
import { readCommand } from '@vekha/event-sourcing/command-input';
import { type Principal, reaches } from '@vekha/event-sourcing/command-outcome';
import { commandSchema } from '@vekha/http/command-route';
import { problem, ProblemError } from '@vekha/http/problem';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import { type AddressBook, RecipientTwice } from './address-book';
import { RecipientEntry } from './recipient-entry.command';
import { isRecipient, recipientOf } from './recipient-reading';
import type { Recipient } from './recipient';

export const ADDRESS_BOOK = Symbol('address book');

/** Who gets letters. These routes change the address book, never the log. */
@ApiTags('Письма')
@ApiBearerAuth()
@ProblemResponses()
@Controller('recipients')
export class RecipientsHttp {
  constructor(@Inject(ADDRESS_BOOK) private readonly addresses: AddressBook) {}

  @Get()
  @ApiOperation({ operationId: 'listRecipients', summary: 'Кто получает письма' })
  list(@Requester() principal: Principal): { readonly recipients: readonly Recipient[] } {
    requireRole(principal);
    return { recipients: this.addresses.list(principal.scopes) };
  }

  @Put(':recipientId')
  @HttpCode(200)
  @ApiOperation({ operationId: 'putRecipient', summary: 'Добавить получателя писем или изменить его; идентификатор придумывает тот, кто добавляет' })
  @ApiParam({ name: 'recipientId', schema: { type: 'string', format: 'uuid' } })
  @ApiBody({ schema: commandSchema(RecipientEntry, ['id']) })
  put(@Param('recipientId') id: string, @Body() body: unknown, @Requester() principal: Principal): Recipient {
    requireRole(principal);
    const recipient = read({ ...(body as object), id });
    const before = this.addresses.get(id);
    if (!reaches(principal, recipient.scope) || (before && !reaches(principal, before.scope))) throw notFound();
    try {
      this.addresses.put(recipient);
    } catch (error) {
      if (error instanceof RecipientTwice) throw new ProblemError(problem(409, error.code, error.message));
      throw error;
    }
    return recipient;
  }

  @Delete(':recipientId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'removeRecipient', summary: 'Удалить получателя писем вместе с адресом' })
  @ApiParam({ name: 'recipientId', schema: { type: 'string', format: 'uuid' } })
  remove(@Param('recipientId') id: string, @Requester() principal: Principal): void {
    requireRole(principal);
    const before = this.addresses.get(id);
    if (!before || !reaches(principal, before.scope)) throw notFound();
    this.addresses.remove(id);
  }
}

function read(input: unknown): Recipient {
  const { command, faults } = readCommand(RecipientEntry, input);
  if (!command) throw new ProblemError(problem(400, 'FIELDS_WRONG', 'Исправьте поля получателя.', { fields: faults }));
  const recipient = recipientOf(command);
  if (!isRecipient(recipient)) throw new ProblemError(problem(409, recipient.code, recipient.message));
  return recipient;
}

function requireRole({ role }: Principal): void {
  if (!mayKeepAddresses(role)) throw new ProblemError(problem(403, 'FORBIDDEN', 'Получателей писем ведут куратор школы и системный администратор.'));
}

function notFound(): ProblemError {
  return new ProblemError(problem(404, 'NOT_FOUND', 'Такого получателя нет или он вам недоступен.'));
}
