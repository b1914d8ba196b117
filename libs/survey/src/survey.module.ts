import { Module } from '@nestjs/common';
import { CommandHandlersModule } from '@vekha/event-sourcing/command-handlers';
import { surveyCommands } from './commands';

@Module({ imports: [CommandHandlersModule.for(surveyCommands)] })
export class SurveyModule {}
