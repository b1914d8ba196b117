import { Module } from '@nestjs/common';
import { PersonalOpening } from '@vekha/registers/personal-opening.http';
import { RegisterAccess } from '@vekha/registers/register-access.http';
import { PapersHttp } from './papers.http';

@Module({ controllers: [PapersHttp], providers: [RegisterAccess, PersonalOpening] })
export class PapersHttpModule {}
