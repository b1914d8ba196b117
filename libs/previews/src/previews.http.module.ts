import { Module } from '@nestjs/common';
import { CalendarEffectHttp } from './calendar-effect.http';

@Module({ controllers: [CalendarEffectHttp] })
export class PreviewsHttpModule {}
