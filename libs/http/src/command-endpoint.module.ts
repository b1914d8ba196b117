import { Global, Module } from '@nestjs/common';
import { CommandEndpoint } from './command-endpoint';

/** Offers the command endpoint to every controller. */
@Global()
@Module({ providers: [CommandEndpoint], exports: [CommandEndpoint] })
export class CommandEndpointModule {}
