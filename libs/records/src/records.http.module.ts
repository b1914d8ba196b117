import { Module } from '@nestjs/common';
import { AcknowledgeDocumentHttp } from './acknowledge-document/acknowledge-document.http';
import { AmendDocumentHttp } from './amend-document/amend-document.http';
import { ArchiveDocumentHttp } from './archive-document/archive-document.http';
import { AttachScanHttp } from './attach-scan/attach-scan.http';
import { BringIntoForceHttp } from './bring-into-force/bring-into-force.http';
import { DraftDocumentHttp } from './draft-document/draft-document.http';
import { EndorseDocumentHttp } from './endorse-document/endorse-document.http';
import { IssueOrderHttp } from './issue-order/issue-order.http';
import { RegisterExternalDocumentHttp } from './register-external-document/register-external-document.http';
import { RepealDocumentHttp } from './repeal-document/repeal-document.http';
import { RequireAcknowledgementHttp } from './require-acknowledgement/require-acknowledgement.http';
import { SignDocumentHttp } from './sign-document/sign-document.http';
import { SignMinutesHttp } from './sign-minutes/sign-minutes.http';

@Module({
  controllers: [
    DraftDocumentHttp,
    RegisterExternalDocumentHttp,
    EndorseDocumentHttp,
    IssueOrderHttp,
    SignMinutesHttp,
    SignDocumentHttp,
    BringIntoForceHttp,
    RequireAcknowledgementHttp,
    AcknowledgeDocumentHttp,
    AttachScanHttp,
    AmendDocumentHttp,
    RepealDocumentHttp,
    ArchiveDocumentHttp,
  ],
})
export class RecordsHttpModule {}
