import { Module } from '@nestjs/common';
import { AddPracticeToBankHttp } from './add-practice-to-bank/add-practice-to-bank.http';
import { DescribePracticeHttp } from './describe-practice/describe-practice.http';
import { NominatePracticeHttp } from './nominate-practice/nominate-practice.http';
import { PublishPracticeHttp } from './publish-practice/publish-practice.http';
import { RetractPracticeHttp } from './retract-practice/retract-practice.http';
import { ReturnPracticeHttp } from './return-practice/return-practice.http';
import { ReviewPracticeHttp } from './review-practice/review-practice.http';
import { StopShowingPersonHttp } from './stop-showing-person/stop-showing-person.http';

@Module({
  controllers: [
    NominatePracticeHttp, DescribePracticeHttp, ReviewPracticeHttp, ReturnPracticeHttp, AddPracticeToBankHttp, PublishPracticeHttp, StopShowingPersonHttp, RetractPracticeHttp,
  ],
})
export class PracticeHttpModule {}
