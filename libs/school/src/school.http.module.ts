import { Module } from '@nestjs/common';
import { RegisterSchoolHttp } from './register-school/register-school.http';

@Module({ controllers: [RegisterSchoolHttp] })
export class SchoolHttpModule {}
