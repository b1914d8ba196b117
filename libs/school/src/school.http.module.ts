import { Module } from '@nestjs/common';
import { RecordHeadcountHttp } from './record-headcount/record-headcount.http';
import { RegisterSchoolHttp } from './register-school/register-school.http';

@Module({ controllers: [RegisterSchoolHttp, RecordHeadcountHttp] })
export class SchoolHttpModule {}
