import { Module } from '@nestjs/common';
import { CommandHandlersModule } from '@vekha/event-sourcing/command-handlers';
import { schoolCommands } from './commands';

@Module({ imports: [CommandHandlersModule.for(schoolCommands)] })
export class SchoolModule {}
