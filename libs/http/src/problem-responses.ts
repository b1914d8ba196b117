import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';

const text = { type: 'string' } as const;
const whole = { type: 'integer' } as const;
const list = (properties: Record<string, typeof text | typeof whole>) => ({ type: 'array', items: { type: 'object', properties } }) as const;

/** RFC 9457 as this API answers it (see `Problem`). */
const schema = {
  type: 'object' as const,
  required: ['type', 'status', 'code', 'title'],
  properties: {
    type: text,
    status: whole,
    code: { ...text, description: 'Постоянный код для программ' },
    title: { ...text, description: 'Причина и что сделать — для людей' },
    fields: list({ field: text, code: text, message: text }),
    version: whole,
    changes: list({ type: text, revision: whole, recordedAt: text, role: text }),
  },
};

/** Says for OpenAPI that every refusal of a route is a problem. */
export function ProblemResponses(): MethodDecorator & ClassDecorator {
  const content = { 'application/problem+json': { schema } };
  const retry = { 'Retry-After': { description: 'Через сколько секунд повторить', schema: whole } };
  return applyDecorators(
    ApiResponse({ status: '4XX', description: 'Отказ с кодом и причиной по-русски', content }),
    ApiResponse({ status: 503, description: 'Журнал или реестры пока недоступны: повторите позже', headers: retry, content }),
  );
}
