import { rejectWith } from '@vekha/event-sourcing/decider';

export const refuse = rejectWith({
  TOKEN_EXISTS: 'Этот ключ доступа уже выдан.',
  TOKEN_UNKNOWN: 'Такого ключа доступа нет.',
  TOKEN_EXPIRES_IN_PAST: 'Срок действия ключа уже прошёл: {date}. Укажите будущую дату.',
  TOKEN_LASTS_TOO_LONG: 'Ключ действует не дольше 365 дней. Укажите более раннюю дату.',
  TOKEN_NEEDS_SCHOOL: 'Для роли «{role}» укажите школу: без школы ключ выдаётся только управлению и аудитору.',
});
