import { Module } from '@nestjs/common';
import { AdoptAcademicCalendarHttp } from './adopt-academic-calendar/adopt-academic-calendar.http';
import { AmendAcademicCalendarHttp } from './amend-academic-calendar/amend-academic-calendar.http';
import { RecordHeadcountHttp } from './record-headcount/record-headcount.http';
import { RegisterSchoolHttp } from './register-school/register-school.http';
import { SetSchoolDaysHttp } from './set-school-days/set-school-days.http';

@Module({ controllers: [RegisterSchoolHttp, AdoptAcademicCalendarHttp, AmendAcademicCalendarHttp, SetSchoolDaysHttp, RecordHeadcountHttp] })
export class SchoolHttpModule {}
