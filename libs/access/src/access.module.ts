import { Module } from '@nestjs/common';
import { CommandHandlersModule } from '@vekha/event-sourcing/command-handlers';
import { accessCommands } from './commands';

@Module({ imports: [CommandHandlersModule.for(accessCommands)] })
export class AccessModule {}
