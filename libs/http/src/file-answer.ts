import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

export interface FileAnswer {
  readonly content: AsyncIterable<Uint8Array>;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** What people see when they save it; any characters. */
  readonly name: string;
  /** The same for programs that read no Unicode: ASCII letters, digits, dots. */
  readonly plainName: string;
}

/** Sends bytes somebody uploaded: always to be saved, never run or shown as a page of ours. */
export async function sendFile(reply: FastifyReply, { content, mediaType, size, name, plainName }: FileAnswer): Promise<void> {
  const headers = {
    'Content-Type': mediaType,
    'Content-Length': String(size),
    'Content-Disposition': attachment(name, plainName),
    'Content-Security-Policy': "sandbox; default-src 'none'",
  };
  await reply.headers(headers).send(Readable.from(content));
}

/** The value of Content-Disposition by RFC 6266 and RFC 8187. */
export function attachment(name: string, plainName: string): string {
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plainName}"; filename*=UTF-8''${encoded}`;
}
