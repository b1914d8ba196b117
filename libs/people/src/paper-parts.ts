/** Parts a paper holds that are not entered here: more would be kept than is needed. */
export const PAPER_PARTS = [
  'SUBJECT_NAME', 'SUBJECT_ADDRESS', 'SUBJECT_CONTACT', 'IDENTITY_DOCUMENT', 'REPRESENTATIVE_DETAILS', 'OPERATOR_ADDRESS', 'CONDITIONS', 'SIGNATURE', 'SEPARATE_DOCUMENT',
] as const;
