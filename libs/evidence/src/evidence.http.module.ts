import { Module } from '@nestjs/common';
import { StoreFileHttp } from './store-file/store-file.http';

@Module({ controllers: [StoreFileHttp] })
export class EvidenceHttpModule {}
