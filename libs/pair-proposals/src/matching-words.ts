import type { Code } from '@vekha/matching/people';
import { MENTEE_CATEGORIES, MENTORING_FORMS, MENTORING_KINDS, MENTORING_MODELS } from '@vekha/registers/mentoring-words';

const SUBJECTS: Readonly<Record<Code, string>> = {
  RUSSIAN: 'русский язык', LITERATURE: 'литература', MATHEMATICS: 'математика', ALGEBRA: 'алгебра', GEOMETRY: 'геометрия', INFORMATICS: 'информатика',
  PHYSICS: 'физика', CHEMISTRY: 'химия', BIOLOGY: 'биология', GEOGRAPHY: 'география', HISTORY: 'история', SOCIAL_STUDIES: 'обществознание',
  ENGLISH: 'английский язык', GERMAN: 'немецкий язык', FRENCH: 'французский язык', CHINESE: 'китайский язык', MUSIC: 'музыка',
  FINE_ARTS: 'изобразительное искусство', TECHNOLOGY: 'труд (технология)', PHYSICAL_EDUCATION: 'физическая культура',
  SAFETY: 'основы безопасности и защиты Родины', PRIMARY_SCHOOL: 'начальные классы', PRESCHOOL: 'дошкольное образование',
  SUPPLEMENTARY_EDUCATION: 'дополнительное образование', VOCATIONAL_TRAINING: 'профессиональное обучение',
};

const COMPETENCES: Readonly<Record<Code, string>> = {
  LESSON_PLANNING: 'планирование урока', CLASSROOM_MANAGEMENT: 'дисциплина и управление классом', ASSESSMENT: 'оценивание',
  COMMUNICATION: 'общение в коллективе', PARENTS: 'работа с родителями', CLASS_TEACHER: 'классное руководство', DIGITAL_TECHNOLOGY: 'цифровые технологии',
  DIGITAL: 'цифровые технологии', METHODS: 'методика преподавания', DOCUMENTS: 'ведение документации', SPECIAL_NEEDS: 'работа с детьми с ОВЗ',
  GIFTED: 'работа с одарёнными детьми', EXAM_PREPARATION: 'подготовка к экзаменам', PROJECTS: 'проектная деятельность',
  SELF_DEVELOPMENT: 'саморазвитие', PUBLIC_SPEAKING: 'публичные выступления', CAREER_CHOICE: 'выбор профессии',
};

/** What people call the codes that matching compares. The dictionaries are open: a code that stands in none is shown as it is. */
export const matchingWords: Readonly<Record<Code, string>> = {
  ...SUBJECTS, ...COMPETENCES, ...MENTORING_FORMS, ...MENTORING_KINDS, ...MENTORING_MODELS, ...MENTEE_CATEGORIES,
};
