import { Module } from '@nestjs/common';
import { CommandHandlersModule } from '@vekha/event-sourcing/command-handlers';
import { noticeCommands, roadmapCommands } from './commands';

@Module({ imports: [CommandHandlersModule.for(roadmapCommands), CommandHandlersModule.for(noticeCommands)] })
export class RoadmapModule {}
