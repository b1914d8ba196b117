import { Module } from '@nestjs/common';
import { SetDueRulesHttp } from './set-due-rules/set-due-rules.http';
import { SetLadderHttp } from './set-ladder/set-ladder.http';
import { SetMunicipalDaysHttp } from './set-municipal-days/set-municipal-days.http';
import { SetRegionalDaysHttp } from './set-regional-days/set-regional-days.http';

@Module({ controllers: [SetLadderHttp, SetRegionalDaysHttp, SetMunicipalDaysHttp, SetDueRulesHttp] })
export class MunicipalityHttpModule {}
