import { Module } from '@nestjs/common';
import { DraftDocumentHttp } from './draft-document/draft-document.http';

@Module({ controllers: [DraftDocumentHttp] })
export class RecordsHttpModule {}
