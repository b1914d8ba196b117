/** From what post a curator is appointed: a deputy head (001:L138), or another where a local act allows it. */
export const CURATOR_POSTS = ['DEPUTY_HEAD', 'OTHER'] as const;
export type CuratorPost = (typeof CURATOR_POSTS)[number];
