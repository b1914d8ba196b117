import { Module } from '@nestjs/common';
import { CampaignTallyHttp } from './campaign-tally.http';

@Module({ controllers: [CampaignTallyHttp] })
export class TalliesHttpModule {}
