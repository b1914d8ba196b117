import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ConfirmShiftedDates } from './confirm-shifted-dates.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/confirm-shifted-dates')
export class ConfirmShiftedDatesHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ConfirmShiftedDates, { title: 'Подтвердить перенесённые сроки', inPath: ['roadmapId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ConfirmShiftedDates, request);
  }
}
