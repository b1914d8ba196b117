import { Module } from '@nestjs/common';
import { CommandHandlersModule } from '@vekha/event-sourcing/command-handlers';
import { classHourCommands, outsideEventCommands, siteSectionCommands } from './commands';

@Module({ imports: [CommandHandlersModule.for(classHourCommands), CommandHandlersModule.for(outsideEventCommands), CommandHandlersModule.for(siteSectionCommands)] })
export class ActivityModule {}
