import { Module } from '@nestjs/common';
import { SetLadderHttp } from './set-ladder/set-ladder.http';

@Module({ controllers: [SetLadderHttp] })
export class MunicipalityHttpModule {}
