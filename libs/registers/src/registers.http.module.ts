import { type DynamicModule, Module } from '@nestjs/common';
import type { Projection } from '@vekha/event-sourcing/projection';
import { CalendarFeedHttp } from './calendar-feed.http';
import { DepartmentSummaryHttp } from './department-summary.http';
import { FileDownloadHttp } from './files/file-download.http';
import { InboxHttp } from './inbox.http';
import { MentoringThingsHttp } from './mentoring-things.http';
import { PeopleThingsHttp } from './people-things.http';
import { PersonalOpening } from './personal-opening.http';
import { RegisterAccess } from './register-access.http';
import { registerRoutes } from './register-routes.http';
import { RegistersHttp } from './registers.http';
import { ThingReader } from './thing-reader.http';

@Module({})
export class RegistersHttpModule {
  /** The same routes for every register of the installation. */
  static with(registers: readonly Projection[]): DynamicModule {
    return { module: RegistersHttpModule, controllers: [RegistersHttp, MentoringThingsHttp, PeopleThingsHttp, InboxHttp, CalendarFeedHttp, DepartmentSummaryHttp, FileDownloadHttp, ...registers.map(registerRoutes)], providers: [RegisterAccess, PersonalOpening, ThingReader], exports: [RegisterAccess] };
  }
}
