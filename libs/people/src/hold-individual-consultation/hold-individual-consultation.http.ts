import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { HoldIndividualConsultation } from './hold-individual-consultation.command';

@ApiTags('Обучение наставников')
@ApiBearerAuth()
@Controller('training-groups/:groupId/hold-individual-consultation')
export class HoldIndividualConsultationHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(HoldIndividualConsultation, { title: 'Записать индивидуальную консультацию', inPath: ['groupId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(HoldIndividualConsultation, request);
  }
}
