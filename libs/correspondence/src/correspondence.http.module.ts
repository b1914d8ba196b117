import { Module } from '@nestjs/common';
import { RecipientsHttp } from './recipients.http';

@Module({ controllers: [RecipientsHttp] })
export class CorrespondenceHttpModule {}
