import { Module } from '@nestjs/common';
import { AdoptAcademicCalendarHttp } from './adopt-academic-calendar/adopt-academic-calendar.http';
import { AmendAcademicCalendarHttp } from './amend-academic-calendar/amend-academic-calendar.http';
import { AppointCuratorHttp } from './appoint-curator/appoint-curator.http';
import { ApproveMentorCouncilHttp } from './approve-mentor-council/approve-mentor-council.http';
import { ConcludeAgreementHttp } from './conclude-agreement/conclude-agreement.http';
import { DismissCuratorHttp } from './dismiss-curator/dismiss-curator.http';
import { DissolveMentorCouncilHttp } from './dissolve-mentor-council/dissolve-mentor-council.http';
import { ProposeMentorCouncilHttp } from './propose-mentor-council/propose-mentor-council.http';
import { RecordHeadcountHttp } from './record-headcount/record-headcount.http';
import { RegisterSchoolHttp } from './register-school/register-school.http';
import { ReplaceCuratorHttp } from './replace-curator/replace-curator.http';
import { SetSchoolDaysHttp } from './set-school-days/set-school-days.http';
import { SetSchoolSettingsHttp } from './set-school-settings/set-school-settings.http';
import { TerminateAgreementHttp } from './terminate-agreement/terminate-agreement.http';

@Module({
  controllers: [
    RegisterSchoolHttp, AdoptAcademicCalendarHttp, AmendAcademicCalendarHttp, SetSchoolDaysHttp, RecordHeadcountHttp,
    SetSchoolSettingsHttp, AppointCuratorHttp, ReplaceCuratorHttp, DismissCuratorHttp,
    ProposeMentorCouncilHttp, ApproveMentorCouncilHttp, DissolveMentorCouncilHttp, ConcludeAgreementHttp, TerminateAgreementHttp,
  ],
})
export class SchoolHttpModule {}
