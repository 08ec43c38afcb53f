/**
 * How a video says which session it shows: by date or month in its title, by a link from a comment (and nothing else),
 * by a link to the agenda in its description, or only by when it was published.
 */
export type RecordingForm = 'date' | 'month' | 'linked' | 'described' | 'near';

/** Which session a video shows. */
export interface RecordingRow {
  id: string;
  /** Of the session, `yyyy-mm-dd`. */
  date: string;
  form: RecordingForm;
  /** In an older playlist, so that only links lead to it. */
  elsewhere?: boolean;
}

/**
 * Video ids and sessions up to September 2022 and that of April 2024 are facts. Ids that begin with `sample` or `-sample` are invented,
 * as are all titles, descriptions and times of publication.
 */
// prettier-ignore
export const RECORDINGS: RecordingRow[] = [
  { id: '4-VX9tDdJYY', date: '2021-02-17', form: 'date' },
  { id: 'rRphwXeq33Q', date: '2021-03-17', form: 'date' },
  { id: '6sg5uMCLxTA', date: '2021-04-21', form: 'month' },
  { id: 'UZTVjv-AvZA', date: '2021-05-19', form: 'linked' },
  { id: 'Z78FFaObTfk', date: '2021-06-16', form: 'described' },
  { id: '3dV3aZo6JN8', date: '2021-07-21', form: 'linked', elsewhere: true },
  { id: '9_f7hMHAZqY', date: '2021-08-18', form: 'linked', elsewhere: true },
  { id: 'apCDT3_DmFk', date: '2021-11-17', form: 'date' },
  { id: 'n1OWGwYAOiI', date: '2021-11-18', form: 'date' },
  { id: 'nYjI2j-lWEM', date: '2021-12-16', form: 'date' },
  { id: 'evf_LV0KzIk', date: '2022-02-16', form: 'date' },
  { id: '2s98-sxJT1c', date: '2022-03-16', form: 'month' },
  { id: 'BAzxljI765U', date: '2022-03-23', form: 'date' },
  { id: 'dEd1fl3wRvo', date: '2022-05-18', form: 'month' },
  { id: 'neNipVE5ffY', date: '2022-05-25', form: 'month' },
  { id: 'E-jWqWXBxUY', date: '2022-06-22', form: 'date' },
  { id: '4VFNlPxWcx8', date: '2022-07-20', form: 'date' },
  { id: '8ydEFFiuHAc', date: '2022-08-24', form: 'month' },
  { id: 'K44RQAVWWnY', date: '2022-09-21', form: 'date' },
  { id: 'sample2211a', date: '2022-11-16', form: 'date' },
  { id: 'sample2211c', date: '2022-11-23', form: 'date' },
  { id: 'sample2301a', date: '2023-01-18', form: 'month' },
  { id: 'sample2301c', date: '2023-01-25', form: 'month' },
  { id: 'sample-2302', date: '2023-02-22', form: 'date' },
  { id: 'sample-2303', date: '2023-03-22', form: 'described' },
  { id: 'sample-2304', date: '2023-04-26', form: 'month' },
  { id: 'sample-2305', date: '2023-05-17', form: 'date' },
  { id: 'sample-2306', date: '2023-06-28', form: 'linked' },
  { id: 'sample-2308', date: '2023-08-23', form: 'near' },
  { id: 'sample-2309', date: '2023-09-27', form: 'date' },
  { id: 'sample-2312', date: '2023-12-20', form: 'month' },
  { id: 'sample-2402', date: '2024-02-21', form: 'date' },
  { id: 'sample-2403', date: '2024-03-20', form: 'described' },
  { id: 'b0KAvaPQLnc', date: '2024-04-17', form: 'linked' },
  { id: 'sample-2405', date: '2024-05-15', form: 'month' },
  { id: '-sample2407', date: '2024-07-17', form: 'date' },
  { id: 'sample-2409', date: '2024-09-18', form: 'linked' },
  { id: 'sample-2410', date: '2024-10-16', form: 'date' },
  { id: 'sample-2412', date: '2024-12-18', form: 'near' },
  { id: 'sample-2503', date: '2025-03-19', form: 'date' },
  { id: 'sample-2505', date: '2025-05-21', form: 'month' },
  { id: 'sample-2506', date: '2025-06-18', form: 'date' },
  { id: 'sample-2509', date: '2025-09-17', form: 'described' },
  { id: 'sample-2510', date: '2025-10-15', form: 'date' },
  { id: 'sample-2511', date: '2025-11-19', form: 'date' },
  { id: 'sample-2512', date: '2025-12-17', form: 'linked' },
  { id: 'sample-2601', date: '2026-01-21', form: 'date' },
  { id: 'sample-2603', date: '2026-03-18', form: 'month' },
  { id: 'sample-2604', date: '2026-04-15', form: 'date' },
  { id: 'sample-2606', date: '2026-06-17', form: 'described' },
  { id: 'sample-2609', date: '2026-09-16', form: 'date' },
];
