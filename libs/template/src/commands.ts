import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { TemplatePublished, type TemplateEvent } from './events';
import { publishTemplate } from './publish-template/publish-template';
import { PublishTemplate } from './publish-template/publish-template.command';
import { type Template, template } from './template';

/** One stream per template; its code names it, so that the next edition finds the last one. */
export const templateStream = (code: string): string => `template-${code}`;

export const templateCommands = commandCatalogue<Template, TemplateEvent>({
  category: 'template',
  decider: template,
  scope: () => 'municipality',
  publishes: { template: ({ latest }) => latest },
  entries: [
    command({
      command: PublishTemplate,
      decide: publishTemplate,
      title: 'Опубликовать шаблон дорожной карты',
      gives: [TemplatePublished],
      stream: ({ code }) => templateStream(code),
      creates: true,
    }),
  ],
});
