import { Module } from '@nestjs/common';
import { CommandHandlersModule } from '@vekha/event-sourcing/command-handlers';
import { recordsCommands } from './commands';

@Module({ imports: [CommandHandlersModule.for(recordsCommands)] })
export class RecordsModule {}
