import { Digest, OneOf, Reference, RowCode, WholeNumber } from '@vekha/event-sourcing/command-fields';
import { FILE_PURPOSES, type FilePurpose } from '../file-purposes';
import { MEDIA_TYPES, type MediaType } from '../media-types';

/** Enters in the log a file whose bytes the file store has taken. */
export class StoreFile {
  @Reference('Школа') schoolId: string;
  @Digest('Отпечаток файла') sha256: string;
  @WholeNumber('Размер файла в байтах', 1, 1_073_741_824) size: number;
  @OneOf('Тип файла', MEDIA_TYPES) mediaType: MediaType;
  @RowCode('Ключ', { optional: true }) keyId?: string;
  @Reference('О ком файл', { optional: true }) aboutPersonId?: string;
  @OneOf('Цель хранения', FILE_PURPOSES, { optional: true }) purpose?: FilePurpose;
}
