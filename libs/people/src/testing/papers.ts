import type { Asked } from '@vekha/event-sourcing/testing/scenario';
import type { ConsentContents } from '../consent-contents.command';

/** A consent to processing with every part the law asks for. */
export const paper: Asked<ConsentContents> = {
  kind: 'PERSONAL_DATA', giverRole: 'SUBJECT', givenOn: '2026-03-16', validUntil: '2028-03-15', textVersion: 'V1', dataCategories: ['FULL_NAME', 'POSITION'],
  actions: ['COLLECT', 'STORE'], withdrawalWay: 'WRITTEN_STATEMENT', operator: 'МАОУ Лицей № 28',
  contains: ['SUBJECT_NAME', 'SUBJECT_ADDRESS', 'IDENTITY_DOCUMENT', 'OPERATOR_ADDRESS', 'SIGNATURE', 'SEPARATE_DOCUMENT'],
};

export const publicationPaper: Asked<ConsentContents> = {
  ...paper, kind: 'DISSEMINATION', site: 'licey28.example.org', contains: ['SUBJECT_NAME', 'SUBJECT_CONTACT', 'CONDITIONS', 'SIGNATURE', 'SEPARATE_DOCUMENT'],
};
