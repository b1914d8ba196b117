import { Module } from '@nestjs/common';
import { PublishTemplateHttp } from './publish-template/publish-template.http';

@Module({ controllers: [PublishTemplateHttp] })
export class TemplateHttpModule {}
