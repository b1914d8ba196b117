import { Module } from '@nestjs/common';
import { ExplainTermHttp } from './explain-term.http';

@Module({ controllers: [ExplainTermHttp] })
export class AuditHttpModule {}
