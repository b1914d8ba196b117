import type { Paper } from '@vekha/documents/paper/paper';
import { toDocx } from '@vekha/documents/paper/docx';
import { lettersOf, pagesOfPdf, partsOf } from '@vekha/documents/paper/file-text.fixture';
import { toPdf } from '@vekha/documents/paper/pdf';
import { sealed } from '@vekha/event-sourcing/sealed';
import { PersonEntered } from '@vekha/people/card-events';
import { DataDestructionDecided } from '@vekha/people/destruction-events';
import { appointedBy, DATA, inBank, assignmentConsent, personId, SCHOOL_ID } from '@vekha/people/testing/school-people';
import { approvedByOfficer, decided, destroyed, keys, withdrawn } from '@vekha/people/testing/withdrawn-consent';
import { order, programmeId, story } from '@vekha/programme/testing/pair-history';
import { MENTEE, MENTOR, SCHOOL_ID as PROGRAMME_SCHOOL } from '@vekha/programme/testing/school-people';
import { consentPaperOf } from './consent-paper';
import { destructionActOf, logExtractOf } from './destruction-papers-of';
import { appointmentOrderOf, supplementaryAgreementOf } from './mentor-papers';
import { PaperRefused } from './paper-sight';
import { assignmentOrderOf, programmePaperOf } from './programme-papers';
import { sightOf } from './testing/school-sight';

const letters = async (paper: Paper): Promise<string> => lettersOf(partsOf(await toDocx(paper))['word/document.xml'] ?? '').replaceAll('\u00a0', ' ');
const person = `person-${personId}`;
const sight = (...events: Parameters<typeof sightOf>[1][string]) => sightOf(SCHOOL_ID, { [person]: events });
const refused = async (made: Promise<unknown>): Promise<string> => made.then(() => 'made', (error: unknown) => (error instanceof PaperRefused ? error.code : String(error)));

const card = (id: string, fullName: string, position: string) =>
  PersonEntered({ personId: id, schoolId: PROGRAMME_SCHOOL, zone: 'Asia/Irkutsk', kind: 'EMPLOYEE', fullName: sealed('card.fullName', fullName), position: sealed('card.position', position) });
const school = (events: Parameters<typeof sightOf>[1][string]) =>
  sightOf(PROGRAMME_SCHOOL, {
    [`person-${MENTOR}`]: [card(MENTOR, 'Образцова Анна Ильинична', 'учитель математики')], [`person-${MENTEE}`]: [card(MENTEE, 'Новичков Илья Пробович', 'учитель физики')],
    [`programme-${programmeId}`]: events,
  });

describe('A programme on paper', () => {
  it('names the participants, the term and the rows with their results, in DOCX and in PDF', async () => {
    const paper = await programmePaperOf(school(story().running), programmeId);
    const docx = await letters(paper);
    for (const words of ['ПЕРСОНАЛИЗИРОВАННАЯ ПРОГРАММА НАСТАВНИЧЕСТВА', 'на 2023/2024 учебный год', 'Образцова Анна Ильинична, должность: учитель математики', 'Новичков Илья Пробович', 'Разбор урока', 'наставник', 'с 11 сентября 2023 г. по 24 мая 2024 г.']) expect(docx).toContain(words);
    expect(pagesOfPdf(await toPdf(paper)).join().replaceAll('\u00a0', ' ')).toContain('Разбор урока');
  });

  it('the title of its file names nobody', async () => {
    expect((await programmePaperOf(school(story().running), programmeId)).title).toBe('Персонализированная программа наставничества');
  });

  it('is not there before it is drafted', async () => {
    expect(await refused(programmePaperOf(school(story().working), programmeId))).toBe('NOT_FOUND');
  });
});

describe('The order that assigns pairs', () => {
  it('has its number, its date and the annex with the pair (PR-7)', async () => {
    const docx = await letters(await assignmentOrderOf(school(story().working), programmeId));
    for (const words of [order.number, '4 сентября 2023 г.', 'Приложение № 1', 'Образцова Анна Ильинична, учитель математики', 'Новичков Илья Пробович, учитель физики', 'педагог — педагог', 'по 31.05.2024']) expect(docx).toContain(words);
  });

  it('is refused before the director has signed it, with what to do', async () => {
    expect(await refused(assignmentOrderOf(school(story().willing), programmeId))).toBe('PAIR_NOT_ASSIGNED');
  });
});

describe('Papers of a mentor', () => {
  const agreement = { number: '3-дс', date: '2026-03-02', term: '2026-12-31', content: sealed('c', 'помощь молодому учителю'), form: sealed('f', 'очно'), payment: sealed('p', 'доплата по положению') };
  const appointed = sight(...inBank(), assignmentConsent, appointedBy({ supplementaryAgreement: agreement }));

  it('the order names the mentor in the accusative where the name can be declined, the agreement and the consent', async () => {
    const docx = await letters(await appointmentOrderOf(appointed, personId));
    for (const words of ['Назначить наставником Проба Тестова', '№ 3-дс от 2 марта 2026 г.', 'статьёй 351.8', 'от 2 февраля 2026 г.']) expect(docx).toContain(words);
  });

  it('the agreement says content, term, form and pay, and leaves the labour contract for the pen', async () => {
    const docx = await letters(await supplementaryAgreementOf(appointed, personId));
    for (const words of ['помощь молодому учителю', 'по 31 декабря 2026 г.', 'Форма выполнения работы: очно', 'Доплата по положению', '«___» ____________ 20___ г.']) expect(docx).toContain(words);
    expect(await refused(supplementaryAgreementOf(sight(...inBank(), assignmentConsent, appointedBy()), personId))).toBe('AGREEMENT_MISSING');
  });
});

describe('A consent on paper', () => {
  it('says who, to whom and until when, and leaves lines for what is not known', async () => {
    const seen = sight(...inBank());
    const docx = await letters(await consentPaperOf(seen, personId, DATA));
    for (const words of ['СОГЛАСИЕ', 'Проба Тестова', 'МАОУ «СОШ № 0 города Вымышленска»', 'до 2 февраля 2028 г.', '____']) expect(docx).toContain(words);
    expect(seen.occasions).toEqual(['paper consent']);
  });

  it('of somebody else is not found', async () => {
    expect(await refused(consentPaperOf(sight(...inBank()), MENTOR, DATA))).toBe('NOT_FOUND');
  });
});

describe('The act of destruction (order № 179)', () => {
  const sealedSubject = DataDestructionDecided({ ...decided.data, subjectInAct: sealed('subjectInAct', 'Проба Тестова, обращение № 5') });

  it('is refused until two have decided', async () => {
    expect(await refused(destructionActOf(sight(...withdrawn, approvedByOfficer), personId, DATA))).toBe('DESTRUCTION_NOT_DECIDED');
  });

  it('before the keys die it names whom the card names; nothing but the occasion of the act opens it', async () => {
    const seen = sight(...withdrawn, approvedByOfficer, decided);
    expect(await letters(await destructionActOf(seen, personId, DATA))).toContain('Проба Тестова');
    expect(seen.occasions).toEqual(['destruction act']);
  });

  it('afterwards it names whom the two had sealed for the act, else the number of the card', async () => {
    expect(await letters(await destructionActOf(sight(...withdrawn, approvedByOfficer, sealedSubject, destroyed), personId, DATA))).toContain('Проба Тестова, обращение № 5');
    const docx = await letters(await destructionActOf(sight(...withdrawn, approvedByOfficer, decided, destroyed), personId, DATA));
    expect(docx).not.toContain('Проба');
    for (const words of [personId, '№ 2-ПД', 'отзыв согласия', 'ведение наставничества', 'опросы и диагностика', 'Ответственный за обработку персональных данных', '17 марта 2026 г.']) expect(docx).toContain(words);
  });

  it('its extract of the log tells who decided, which keys died and when, and no name', async () => {
    const seen = sight(...withdrawn, approvedByOfficer, sealedSubject, destroyed);
    const docx = await letters(await logExtractOf(seen, personId, DATA));
    const [key] = keys;
    for (const words of ['Согласие отозвано', 'Решено уничтожить данные', 'Уничтожены персональные данные', key?.fingerprint ?? '?', 'a-director', '17.03.2026 01:30:00']) expect(docx).toContain(words);
    expect(docx).not.toContain('Проба');
    expect(seen.occasions).toEqual([]);
    expect(await refused(logExtractOf(sight(...withdrawn, approvedByOfficer, decided), personId, DATA))).toBe('NOT_DESTROYED_YET');
  });
});
