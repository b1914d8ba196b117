import { Module } from '@nestjs/common';
import { CommandHandlersModule } from '@vekha/event-sourcing/command-handlers';
import { municipalityCommands } from './commands';

@Module({ imports: [CommandHandlersModule.for(municipalityCommands)] })
export class MunicipalityModule {}
