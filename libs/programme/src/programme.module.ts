import { Module } from '@nestjs/common';
import { CommandHandlersModule } from '@vekha/event-sourcing/command-handlers';
import { programmeCommands, speedMeetingCommands } from './commands';

@Module({ imports: [CommandHandlersModule.for(programmeCommands), CommandHandlersModule.for(speedMeetingCommands)] })
export class ProgrammeModule {}
