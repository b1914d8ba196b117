import { Module } from '@nestjs/common';
import { AnnounceRegionalEventHttp } from './announce-regional-event/announce-regional-event.http';
import { CreateSiteSectionHttp } from './create-site-section/create-site-section.http';
import { PublishSiteMaterialHttp } from './publish-site-material/publish-site-material.http';
import { RecordClassHourHttp } from './record-class-hour/record-class-hour.http';
import { RecordClassHourAttendanceHttp } from './record-class-hour-attendance/record-class-hour-attendance.http';
import { RecordParticipationHttp } from './record-participation/record-participation.http';
import { RemoveSiteMaterialHttp } from './remove-site-material/remove-site-material.http';

@Module({
  controllers: [
    RecordClassHourHttp, RecordClassHourAttendanceHttp, AnnounceRegionalEventHttp, RecordParticipationHttp, CreateSiteSectionHttp, PublishSiteMaterialHttp, RemoveSiteMaterialHttp,
  ],
})
export class ActivityHttpModule {}
