/** The log's file can no longer be trusted to take events; only a fresh start of the process, after a look at the disk, helps. */
export class StoreFailed extends Error {
  readonly code = 'EVENT_STORE_FAILED';
  constructor(reason: string, options?: ErrorOptions) {
    super(
      `Журнал событий остановлен из-за ошибки диска (${reason}). Проверьте диск, выполните «vekha verify» и запустите программу снова.`,
      options,
    );
  }
}
