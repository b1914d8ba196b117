import { Module } from '@nestjs/common';
import { CommandHandlersModule } from '@vekha/event-sourcing/command-handlers';
import { correspondenceCommands } from './commands';

@Module({ imports: [CommandHandlersModule.for(correspondenceCommands)] })
export class CorrespondenceModule {}
