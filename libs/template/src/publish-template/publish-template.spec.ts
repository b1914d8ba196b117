import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { templateCommands } from '../commands';
import { TemplatePublished } from '../events';
import { sentences } from '../rejections';
import { PublishTemplate } from './publish-template.command';

const may = { start: { yearOffset: 0, month: 5, day: 1 }, due: { yearOffset: 0, month: 5, day: 31, lastOfMonth: true as const } };
const stage = { stageId: '000-6', no: 6, name: 'Завершение программ', heading: 'Итоги:', deadline: 'Май 2024г.', term: may };
const measure = { measureId: '000-6.2', stageId: '000-6', text: 'Проведение семинара.', documents: ['протокол'], parts: ['доклады'], responsible: ['deputy-head'], control: false };
const content: PublishTemplate = {
  code: '000-lyceum-28',
  title: 'Дорожная карта лицея',
  provenance: { document: '000', institution: 'МАОУ Лицей № 28', orderNumber: '01-35-10', orderDate: '2023-11-10' },
  academicYear: 2023,
  stages: [stage],
  measures: [measure],
  oddities: [{ code: 'DUPLICATE_MEASURE', measures: ['000-6.2'] }],
};

const publishing = (changes: Partial<PublishTemplate> = {}) => scenario(templateCommands).when(PublishTemplate, { ...content, ...changes });
const withTerm = (term: PublishTemplate['stages'][number]['term']) => publishing({ stages: [{ ...stage, ...(term && { term }) }] });
const [first] = publishing().acceptedEvents();
const { templateId } = (first?.data ?? {}) as { templateId: string };
const edition = (no: number, changes: Partial<PublishTemplate> = {}) =>
  TemplatePublished({ ...content, ...changes, templateId, edition: no } as Parameters<typeof TemplatePublished>[0]);

const ladder = { reminders: [3, 10], time: '08:30', escalations: [{ to: 'director', workingDays: 4 }, { to: 'curator', workingDays: 2 }] };

/** How each code is reached. */
const ways: Readonly<Record<keyof typeof sentences, () => ReturnType<typeof publishing>>> = {
  TEMPLATE_CODE_TWICE: () => publishing({ measures: [measure, measure] }),
  TEMPLATE_STAGE_UNKNOWN: () => publishing({ measures: [{ ...measure, stageId: '000-9' }] }),
  TEMPLATE_ODDITY_UNKNOWN_ROW: () => publishing({ oddities: [{ code: 'DUPLICATE_MEASURE', measures: ['000-6.2', '000-9.9'] }] }),
  TEMPLATE_DAY_IMPOSSIBLE: () => withTerm({ due: { yearOffset: 0, month: 2, day: 30 } }),
  TEMPLATE_SECTION_DATED: () => publishing({ stages: [{ ...stage, section: true }] }),
  TEMPLATE_LADDER_REPEATS: () => publishing({ ladder: { ...ladder, reminders: [7, 7] } }),
  TEMPLATE_TERM_REVERSED: () => withTerm({ start: { yearOffset: 0, month: 6, day: 1 }, due: may.due }),
};

describe('Publish a template', () => {
  it('stores texts word for word, with provenance beside the content, as the first edition', () => {
    publishing().then(edition(1));
  });

  it('changes nothing when the same content is published again, whatever the order of its fields', () => {
    scenario(templateCommands).given(edition(1)).when(PublishTemplate, content).thenNothing();
    const { code, ...rest } = content;
    scenario(templateCommands).given(edition(1)).when(PublishTemplate, { ...rest, code }).thenNothing();
  });

  it('makes the next edition of the same template from other content', () => {
    const title = 'Дорожная карта на два года';
    scenario(templateCommands).given(edition(1)).when(PublishTemplate, { ...content, title }).then(edition(2, { title }));
    scenario(templateCommands).given(edition(1), edition(2, { title })).when(PublishTemplate, content).then(edition(3));
  });

  it('takes a ladder of its own, its steps in the order in which they come', () => {
    const inOrder = { reminders: [10, 3], time: '08:30', escalations: [{ to: 'curator', workingDays: 2 }, { to: 'director', workingDays: 4 }] };
    publishing({ ladder }).then(edition(1, { ladder: inOrder }));
    scenario(templateCommands).given(edition(1, { ladder: inOrder })).when(PublishTemplate, { ...content, ladder }).thenNothing();
  });

  it('takes a stage without a term, as document 002 has them', () => {
    const bare = { stageId: '002-1', no: 1, name: 'Подготовка' };
    const changes = { stages: [bare], measures: [{ ...measure, stageId: '002-1' }] };
    publishing(changes).then(edition(1, changes));
  });

  it('takes 29 February, and a term of one day', () => {
    const leapDay = { due: { yearOffset: 0, month: 2, day: 29 } };
    withTerm(leapDay).then(edition(1, { stages: [{ ...stage, term: leapDay }] }));
    const oneDay = { start: { yearOffset: 0, month: 9, day: 1 }, due: { yearOffset: 0, month: 9, day: 1 } };
    withTerm(oneDay).then(edition(1, { stages: [{ ...stage, term: oneDay }] }));
  });

  it('ST-4: takes a section, which has no dates, with rows that keep their own deadline, parties, result and target', () => {
    const section = { stageId: '001-1', no: 1, name: 'Информационное сопровождение', section: true };
    const target = { comparison: 'AT_LEAST' as const, value: 90, unit: 'PERCENT' as const };
    const row = {
      ...measure, stageId: '001-1', deadline: 'До 25.10.2021', term: { due: { yearOffset: 0, month: 10, day: 25 } }, result: 'Создана рубрика',
      responsibleVerbatim: 'Заместители директора', indicator: { text: 'не менее 90%', formula: 'IND-08', target }, condition: 'при необходимости',
    };
    const changes: Partial<PublishTemplate> = { kind: 'roadmap', period: { start: { yearOffset: 0, month: 9, day: 1 }, due: { yearOffset: 2, month: 5, day: 31 } }, stages: [section], measures: [row] };
    publishing(changes).then(edition(1, changes));
  });

  it('refuses a day no month has and a reversed term also in a row of its own and in the period of the plan', () => {
    const impossible = { due: { yearOffset: 0, month: 4, day: 31 } };
    expect(publishing({ measures: [{ ...measure, term: impossible }] }).rejects('TEMPLATE_DAY_IMPOSSIBLE').message).toContain('000-6.2');
    publishing({ period: { start: { yearOffset: 1, month: 9, day: 1 }, due: { yearOffset: 0, month: 5, day: 31 } } }).rejects('TEMPLATE_TERM_REVERSED');
  });

  it('refuses a code used by a stage and a measure alike', () => {
    publishing({ measures: [{ ...measure, measureId: '000-6' }] }).rejects('TEMPLATE_CODE_TWICE');
  });

  it('refuses a term whose end lies in the academic year before its beginning', () => {
    withTerm({ start: { yearOffset: 0, month: 9, day: 1 }, due: { yearOffset: -1, month: 8, day: 31 } }).rejects('TEMPLATE_TERM_REVERSED');
  });

  it('every declared code has a way to it', () => {
    expect(Object.keys(ways).sort()).toEqual(Object.keys(sentences).sort());
  });

  it.each(Object.keys(ways) as (keyof typeof ways)[])('%s is reached, in Russian, naming the row or the template it is about', (code) => {
    expect(ways[code]().rejects(code).message).toMatch(/^[А-ЯЁ].*00\d-(\d|lyceum).*\.$/);
  });

  it('takes role codes only where roles are asked for, so that no name slips in', () => {
    for (const role of ['Куратор', 'deputy head', 'x', '', 'Curator']) {
      expect(() => publishing({ measures: [{ ...measure, responsible: [role] }] })).toThrow('«Ответственные роли»');
    }
  });
});
