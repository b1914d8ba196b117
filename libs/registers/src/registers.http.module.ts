import { Module } from '@nestjs/common';
import { FileDownloadHttp } from './files/file-download.http';
import { RegistersHttp } from './registers.http';

@Module({ controllers: [RegistersHttp, FileDownloadHttp] })
export class RegistersHttpModule {}
