interface ChannelPolicy {
  readonly channels: readonly string[];
  /** First civil day on which the restriction holds. */
  readonly validFrom: string;
  readonly validTo?: string;
  readonly source: string;
}

/** Foreign messengers and video services whose official use is restricted (domain §9.4; 001 names the first three). A warning, never a ban. */
export const FOREIGN_CHANNELS: readonly ChannelPolicy[] = [
  { channels: ['WHATSAPP', 'VIBER', 'ZOOM', 'TELEGRAM', 'SKYPE', 'DISCORD', 'TEAMS'], validFrom: '2023-03-01', source: '149-ФЗ, ст. 10 ч. 8–10' },
];

/** Whether people met through a service whose official use was restricted on that day; the fact is kept, with a mark. */
export function foreignChannel(channel: string, day: string): { readonly foreignChannel?: true } {
  const restricted = FOREIGN_CHANNELS.some(({ channels, validFrom, validTo }) => channels.includes(channel) && day >= validFrom && (validTo === undefined || day <= validTo));
  return restricted ? { foreignChannel: true } : {};
}
