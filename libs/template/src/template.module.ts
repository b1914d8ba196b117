import { Module } from '@nestjs/common';
import { CommandHandlersModule } from '@vekha/event-sourcing/command-handlers';
import { templateCommands } from './commands';

@Module({ imports: [CommandHandlersModule.for(templateCommands)] })
export class TemplateModule {}
