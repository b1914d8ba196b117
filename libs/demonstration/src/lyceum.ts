/** What happens in the demonstration, and when (civil dates in the school's zone). Institution and first order are real. */
export const LYCEUM = {
  schoolId: '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0028',
  name: 'МАОУ Лицей № 28',
  zone: 'Europe/Moscow',
  week: 5,
  templateCode: '000-lyceum-28',
} as const;

export interface ResultStep {
  readonly measureId: string;
  readonly occurredOn: string;
  readonly reportedOn: string;
  readonly acceptedOn: string;
  readonly evidence?: readonly { readonly kind: string; readonly number?: string; readonly date: string }[];
}

const result = (measureId: string, occurredOn: string, reportedOn: string, acceptedOn: string, evidence: ResultStep['evidence'] = []): ResultStep => ({
  measureId,
  occurredOn,
  reportedOn,
  acceptedOn,
  evidence,
});

/** The edition of the source document: approved on 10.11.2023, after the terms of its first three stages (000:L8). */
export const HISTORICAL_YEAR = {
  academicYear: 2023,
  drafted: '2023-11-08',
  approved: '2023-11-10',
  order: { number: '01-35-10', date: '2023-11-10' },
  results: [
    result('000-1.1', '2023-11-10', '2023-11-13', '2023-11-14', [{ kind: 'ORDER', number: '01-35-10', date: '2023-11-10' }]),
    result('000-1.2', '2023-10-27', '2023-11-13', '2023-11-14'),
    result('000-2.1', '2023-09-22', '2023-11-13', '2023-11-15'),
    result('000-2.2', '2023-09-29', '2023-11-14', '2023-11-15', [{ kind: 'REGISTER', date: '2023-09-29' }]),
    result('000-3.1', '2023-09-29', '2023-11-14', '2023-11-15', [{ kind: 'REGISTER', date: '2023-09-29' }]),
    result('000-4.1', '2023-12-08', '2023-12-11', '2023-12-12'),
    result('000-5.1', '2023-12-15', '2023-12-15', '2023-12-18'),
    result('000-5.2', '2024-01-26', '2024-01-29', '2024-01-30'),
    result('000-4.2', '2024-04-19', '2024-04-22', '2024-04-23'),
    result('000-5.3', '2024-05-07', '2024-05-08', '2024-05-13'),
    result('000-6.2', '2024-05-17', '2024-05-20', '2024-05-21'),
    result('000-6.1', '2024-05-24', '2024-05-27', '2024-05-28', [{ kind: 'QUESTIONNAIRE', date: '2024-05-24' }]),
    result('000-6.3', '2024-05-30', '2024-05-30', '2024-05-31'),
    result('000-7.1', '2024-06-20', '2024-06-21', '2024-06-24'),
  ],
  completed: '2024-06-28',
};

/** An edition for the running academic year; its order is plainly a demonstration. Months and days only. */
export const CURRENT_YEAR = {
  drafted: '08-20',
  approved: '08-24',
  order: { number: 'ДЕМО-1', date: '08-24' },
  results: [
    result('000-1.1', '08-26', '08-27', '08-28', [{ kind: 'ORDER', number: 'ДЕМО-1', date: '08-24' }]),
    result('000-2.1', '09-18', '09-21', '09-22'),
    result('000-2.2', '10-06', '10-07', '10-08', [{ kind: 'REGISTER', date: '10-06' }]),
    result('000-3.1', '09-25', '09-28', '09-29', [{ kind: 'REGISTER', date: '09-25' }]),
    result('000-5.1', '10-16', '10-19', '10-20'),
  ],
};
