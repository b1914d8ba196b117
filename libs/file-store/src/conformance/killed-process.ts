import { FolderFileStore } from '../folder/folder-file-store';

/** Puts a file that never ends into the folder it is told, and says when the first bytes are written. */
async function* endless(): AsyncIterable<Uint8Array> {
  for (let index = 0; ; index += 1) {
    yield Buffer.alloc(100_000, index);
    if (index === 3) process.send?.('writing');
  }
}

void new FolderFileStore(process.argv[2] ?? '').put(endless());
