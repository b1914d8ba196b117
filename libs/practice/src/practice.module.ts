import { Module } from '@nestjs/common';
import { CommandHandlersModule } from '@vekha/event-sourcing/command-handlers';
import { practiceCommands } from './commands';

@Module({ imports: [CommandHandlersModule.for(practiceCommands)] })
export class PracticeModule {}
