import { Digest, MediaType, WholeNumber } from '@vekha/event-sourcing/command-fields';

/** A file of the store, as its upload answered. */
export class StoredScan {
  @Digest('Отпечаток файла') sha256: string;
  @WholeNumber('Размер файла', 1, 1_000_000_000) size: number;
  @MediaType('Тип файла') mediaType: string;
}
