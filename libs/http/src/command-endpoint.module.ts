import { Global, Module } from '@nestjs/common';
import { CommandEndpoint } from './command-endpoint';
import { PreviewEndpoint } from './preview-endpoint';

/** Offers the endpoints of commands and of their previews to every controller. */
@Global()
@Module({ providers: [CommandEndpoint, PreviewEndpoint], exports: [CommandEndpoint, PreviewEndpoint] })
export class CommandEndpointModule {}
