import { Module } from '@nestjs/common';
import { RegistersHttp } from './registers.http';

@Module({ controllers: [RegistersHttp] })
export class RegistersHttpModule {}
