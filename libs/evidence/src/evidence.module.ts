import { Module } from '@nestjs/common';
import { CommandHandlersModule } from '@vekha/event-sourcing/command-handlers';
import { evidenceCommands } from './commands';

@Module({ imports: [CommandHandlersModule.for(evidenceCommands)] })
export class EvidenceModule {}
