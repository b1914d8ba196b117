import { Module } from '@nestjs/common';
import { PersonalOpening } from '@vekha/registers/personal-opening.http';
import { RegisterAccess } from '@vekha/registers/register-access.http';
import { PairProposalsHttp } from './pair-proposals.http';

@Module({ controllers: [PairProposalsHttp], providers: [RegisterAccess, PersonalOpening] })
export class PairProposalsHttpModule {}
