import { Digest, Reference } from '@vekha/event-sourcing/command-fields';

/** Adds a copy of the paper original, uploaded before as a file of the school, and says who attested it (DO-5). */
export class AttachScan {
  @Reference('Документ') documentId: string;
  @Digest('Отпечаток файла') sha256: string;
  @Reference('Кто заверил копию') attestedBy: string;
}
