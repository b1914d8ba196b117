import type { Paper } from '../paper/paper';
import type { ConsentingPerson, DisseminationConsent, PersonalDataConsent } from './consent-parts';
import { inWords } from './dates-in-words';
import { initialsOf } from './name-cases';
import { BLANK, ended, listed } from './requisites';

/**
 * Согласие на обработку персональных данных, a paper of its own for one purpose (152-ФЗ ст. 9; закон от 24.06.2025 № 156-ФЗ).
 * What is not known yet is a line to be filled in; `missingConsentParts` tells what that is.
 */
export function personalDataConsentPaper(data: PersonalDataConsent): Paper {
  const { subject, representative, operator, processor } = data;
  const signer = representative ?? subject;
  const entrusted = processor === undefined ? [] : [{ text: `Обработка поручена: ${processor.name ?? BLANK}, адрес: ${processor.address ?? BLANK}.` }];
  return {
    title: 'Согласие на обработку персональных данных',
    date: data.date,
    blocks: [
      { kind: 'title', text: 'СОГЛАСИЕ\nна обработку персональных данных' },
      { kind: 'paragraph', text: `${spokenBy(data)} даю согласие оператору: ${operator.name ?? BLANK}, адрес: ${operator.address ?? BLANK}, — на обработку персональных данных на следующих условиях.` },
      {
        kind: 'points',
        points: [
          { text: ended(`Цель обработки: ${data.purpose ?? BLANK}`) },
          { text: 'Перечень персональных данных, на обработку которых даётся согласие:', points: listed(data.categories ?? [BLANK]) },
          { text: `Перечень действий с персональными данными: ${joined(data.actions)}.` },
          { text: ended(`Способы обработки: ${data.methods ?? BLANK}`) },
          ...entrusted,
          { text: ended(`Срок действия согласия: ${data.term ?? BLANK}`) },
          { text: ended(`Способ отзыва согласия: ${data.withdrawal ?? BLANK}`) },
        ],
      },
      { kind: 'signatures', signatures: [{ role: representative === undefined ? 'Субъект персональных данных' : 'Представитель субъекта персональных данных', date: 'blank', ...named(signer) }] },
    ],
  };
}

/** Согласие на распространение персональных данных (152-ФЗ ст. 10.1; приказ Роскомнадзора № 18), apart from every other consent. */
export function disseminationConsentPaper({ subject, operator, sites, purpose, categories = [], term, date }: DisseminationConsent): Paper {
  const rows = categories.length === 0 ? [['1', '', '']] : categories.map(({ data, bans }, at) => [String(at + 1), data, bans ?? 'не устанавливаю']);
  return {
    title: 'Согласие на распространение персональных данных',
    date,
    blocks: [
      { kind: 'title', text: 'СОГЛАСИЕ\nна обработку персональных данных,\nразрешённых субъектом персональных данных для распространения' },
      { kind: 'paragraph', text: `Я, ${subject.name ?? BLANK}, контактные данные: ${subject.contact ?? BLANK}, даю согласие оператору: ${operator.name ?? BLANK}, адрес: ${operator.address ?? BLANK}, — на распространение моих персональных данных на следующих условиях.` },
      {
        kind: 'points',
        points: [
          { text: `Информационные ресурсы, на которых данные станут доступны неограниченному кругу лиц: ${joined(sites)}.` },
          { text: ended(`Цель распространения: ${purpose ?? BLANK}`) },
          { text: ended(`Срок действия согласия: ${term ?? BLANK}`) },
          { text: 'Перечень персональных данных, разрешённых для распространения, условия и запреты на их обработку:' },
        ],
      },
      {
        kind: 'table',
        columns: [{ title: '№', width: 6, align: 'center' }, { title: 'Персональные данные', width: 44 }, { title: 'Условия и запреты', width: 50 }],
        rows,
      },
      { kind: 'paragraph', text: 'Мне известно, что я вправе в любое время потребовать прекратить распространение моих персональных данных.' },
      { kind: 'signatures', signatures: [{ role: 'Субъект персональных данных', date: 'blank', ...named(subject) }] },
    ],
  };
}

function spokenBy({ subject, representative }: PersonalDataConsent): string {
  if (representative === undefined) return `Я, ${person(subject)}, свободно, своей волей и в своём интересе`;
  const authority = `действующий (действующая) на основании документа: ${representative.authority ?? BLANK}`;
  return `Я, ${person(representative)}, ${authority}, как представитель субъекта персональных данных: ${person(subject)}, свободно, своей волей и в интересе представляемого`;
}

function person({ name, address, identity = {} }: ConsentingPerson): string {
  const { kind, number, issuedBy, issuedOn } = identity;
  const issued = `выдан: ${issuedBy ?? BLANK}, дата выдачи: ${issuedOn === undefined ? BLANK : inWords(issuedOn)}`;
  return `${name ?? BLANK}, адрес: ${address ?? BLANK}, документ, удостоверяющий личность: ${kind ?? BLANK} ${number ?? BLANK}, ${issued}`;
}

const named = ({ name }: { readonly name?: string }): { name?: string } => (name === undefined ? {} : { name: initialsOf(name) });
const joined = (words: readonly string[] = []): string => (words.length === 0 ? BLANK : words.join(', '));
