/** What a file about one person may be kept for; codes of personal-data purposes. */
export const FILE_PURPOSES = ['mentoring', 'dissemination', 'diagnostics', 'consentProof', 'employment', 'requests', 'destructionActs'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

export const isFilePurpose = (text: string): text is FilePurpose => (FILE_PURPOSES as readonly string[]).includes(text);
