import { Module } from '@nestjs/common';
import { IndicatorsHttp } from './indicators/indicators.http';
import { SchoolIndicatorsHttp } from './school-indicators/school-indicators.http';

@Module({ controllers: [IndicatorsHttp, SchoolIndicatorsHttp] })
export class MonitoringHttpModule {}
