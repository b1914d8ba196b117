import { Module } from '@nestjs/common';
import { CommandHandlersModule } from '@vekha/event-sourcing/command-handlers';
import { menteeListCommands, peopleCommands, trainingCommands } from './commands';

@Module({ imports: [CommandHandlersModule.for(peopleCommands), CommandHandlersModule.for(menteeListCommands), CommandHandlersModule.for(trainingCommands)] })
export class PeopleModule {}
