import { Module } from '@nestjs/common';
import { IndicatorsHttp } from './indicators/indicators.http';

@Module({ controllers: [IndicatorsHttp] })
export class MonitoringHttpModule {}
