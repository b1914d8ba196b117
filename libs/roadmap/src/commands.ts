import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { noticesStream, touched } from './command-things';
import { deadlineEntries } from './deadline-commands';
import { draftingEntries } from './drafting-commands';
import type { RoadmapEvent } from './events';
import { measureEntries } from './measure-commands';
import { MeasureReminderSent, type NoticeEvent, OverdueEscalated, ResponsibleMissingNoticed } from './notice-events';
import { noticeResponsibleMissing } from './notice-responsible-missing/notice-responsible-missing';
import { NoticeResponsibleMissing } from './notice-responsible-missing/notice-responsible-missing.command';
import { notices, type Notices, remindable, remindableFacts } from './notices';
import { occurrenceEntries } from './occurrence-commands';
import { previousRoadmap } from './previous-roadmap';
import { roadmap } from './roadmap';
import { roadmapEntries } from './roadmap-commands';
import type { Roadmap } from './roadmap-state';
import { sendReminders } from './send-reminders/send-reminders';
import { SendReminders } from './send-reminders/send-reminders.command';

export const roadmapCommands = commandCatalogue<Roadmap, RoadmapEvent>({
  category: 'roadmap',
  decider: roadmap,
  scope: ({ status, schoolId }) => (status ? `school:${schoolId}` : undefined),
  zone: ({ status, zone }) => (status ? zone : undefined),
  touches: touched,
  publishes: { 'remindable-roadmap': remindable, 'previous-roadmap': previousRoadmap },
  entries: [...draftingEntries, ...roadmapEntries, ...measureEntries, ...deadlineEntries, ...occurrenceEntries],
});

export const noticeCommands = commandCatalogue<Notices, NoticeEvent>({
  category: 'notices',
  decider: notices,
  scope: () => undefined,
  entries: [
    command({
      command: SendReminders,
      decide: sendReminders,
      title: 'Отправить наступившие напоминания и сообщения о просрочке',
      gives: [MeasureReminderSent, OverdueEscalated],
      stream: ({ roadmapId }) => noticesStream(roadmapId),
      creates: true,
      scope: ({ schoolId }) => `school:${schoolId}`,
      needs: ({ roadmapId }) => ({ roadmap: remindableFacts(roadmapId) }),
    }),
    command({
      command: NoticeResponsibleMissing,
      decide: noticeResponsibleMissing,
      title: 'Сообщить, что ответственный не назначен',
      gives: [ResponsibleMissingNoticed],
      stream: ({ roadmapId }) => noticesStream(roadmapId),
      creates: true,
      scope: ({ schoolId }) => `school:${schoolId}`,
      needs: ({ roadmapId }) => ({ roadmap: remindableFacts(roadmapId) }),
    }),
  ],
});
