/** How the agendas of a time were laid out, see agendaBodies. */
export type AgendaFamily =
  | 'T1'
  | 'T2'
  | 'T3'
  | 'T3b'
  | 'T4'
  | 'T4b'
  | 'T5'
  | 'T6';

/** One agenda issue of the community. */
export interface AgendaRow {
  number: number;
  title: string;
  author: string;
  /** `yyyy-mm-dd` */
  created: string;
  family: AgendaFamily;
  /** Never closed, however long ago the session was. */
  open?: boolean;
  labelled?: boolean;
  /** Id of the Zoom meeting. */
  zoom?: string;
  /** The join link carries a passcode. */
  passcode?: boolean;
  days: AgendaDay[];
}

/** One session of an agenda. Where there are two, the first is for adopters and the second for contributors. */
export interface AgendaDay {
  /** `yyyy-mm-dd` */
  date: string;
  /** Date and time exactly as the agenda prints them: right or wrong zone, with or without year. */
  cell: string;
  /** The `iso` parameter of the link to a time zone converter. */
  converter?: string;
}

/**
 * The community's agendas. Numbers, dates and, where the agenda itself was seen, titles, authors, states and printed
 * cells are facts with all their mistakes (`Feburary`, CET in summer, two agendas for one day).
 * Of #20, #30, #36, #39, #41, #54, #66, #72, #81, #99, #108, #117, #131, #165, #210, #228, #243 and #303 only number and date
 * are known; the rest of those rows has the form of its time.
 */
// prettier-ignore
export const AGENDAS: AgendaRow[] = [
  { number: 2, title: 'RFC: Agenda for Backstage Community Session - Feb 17 2021', author: 'OrkoHunter', created: '2021-02-04', family: 'T1', labelled: true, zoom: '96228122234', passcode: true, days: [{ date: '2021-02-17', cell: 'Feb 17, 2021 15:00 GMT', converter: '20210217T150000' }] },
  { number: 7, title: 'RFC: Agenda for Backstage Community Session - Mar 17 2021', author: 'OrkoHunter', created: '2021-02-19', family: 'T1', labelled: true, zoom: '97107111272', passcode: true, days: [{ date: '2021-03-17', cell: 'March 17, 2021 15:00 GMT', converter: '20210317T150000' }] },
  { number: 14, title: 'RFC: Agenda for Backstage Community Session - Apr 21 2021', author: 'OrkoHunter', created: '2021-03-19', family: 'T1', zoom: '97518569550', days: [{ date: '2021-04-21', cell: 'April 21, 2021 14:00 GMT', converter: '20210421T140000' }] },
  { number: 16, title: 'RFC: Agenda for Backstage Community Session - May 19, 2021', author: 'OrkoHunter', created: '2021-04-29', family: 'T2', labelled: true, zoom: '97078947863', days: [{ date: '2021-05-19', cell: 'Wed, May 19th, 16:00 CEST (UTC+2)', converter: '20210519T140000' }] },
  { number: 20, title: 'RFC: Agenda for Backstage Community Session - June 16, 2021', author: 'OrkoHunter', created: '2021-05-24', family: 'T2', labelled: true, zoom: '97078947863', days: [{ date: '2021-06-16', cell: 'Wed, June 16th, 16:00 CEST (UTC+2)', converter: '20210616T140000' }] },
  { number: 22, title: 'RFC: Agenda for Backstage Community Session - July 21, 2021', author: 'OrkoHunter', created: '2021-06-22', family: 'T2', labelled: true, zoom: '97078947863', days: [{ date: '2021-07-21', cell: 'Wed, July 21st, 16:00 CEST (UTC+2)', converter: '20210721T140000' }] },
  { number: 30, title: 'Agenda for Backstage Community Session - September 15, 2021', author: 'OrkoHunter', created: '2021-08-24', family: 'T2', labelled: true, zoom: '97078947863', days: [{ date: '2021-09-15', cell: 'Wed, September 15th, 16:00 CEST (UTC+2)', converter: '20210915T140000' }] },
  { number: 32, title: 'Agenda for Backstage Community Session (October 20 & 21, 2021)', author: 'OrkoHunter', created: '2021-09-16', family: 'T3', open: true, labelled: true, zoom: '97078947863', days: [{ date: '2021-10-20', cell: 'Wed, October 20th, 16:00 CEST (UTC+2)', converter: '20211020T140000' }, { date: '2021-10-21', cell: 'Thu, October 21st, 16:00 CEST (UTC+2)', converter: '20211021T140000' }] },
  { number: 34, title: 'Agenda for Backstage Community Session (November 17 & 18, 2021)', author: 'OrkoHunter', created: '2021-10-21', family: 'T3', labelled: true, zoom: '97078947863', days: [{ date: '2021-11-17', cell: 'Wed, November 17th, 16:00 CET (UTC+1)', converter: '20211117T150000' }, { date: '2021-11-18', cell: 'Thu, November 18th, 16:00 CET (UTC+1)', converter: '20211118T150000' }] },
  { number: 36, title: 'Agenda for Backstage Community Session (December 15 & 16, 2021)', author: 'OrkoHunter', created: '2021-11-22', family: 'T3', labelled: true, zoom: '97078947863', days: [{ date: '2021-12-15', cell: 'Wed, December 15th, 16:00 CET (UTC+1)', converter: '20211215T150000' }, { date: '2021-12-16', cell: 'Thu, December 16th, 16:00 CET (UTC+1)', converter: '20211216T150000' }] },
  { number: 37, title: 'Agenda for Backstage Community Session (January 19 & 26, 2022)', author: 'suuus', created: '2021-12-20', family: 'T3', zoom: '97078947863', days: [{ date: '2022-01-19', cell: 'Wed, January 19th, 16:00 CET (UTC+1)', converter: '20211215T150000' }, { date: '2022-01-26', cell: 'Wed, January 26th, 16:00 CET (UTC+1)', converter: '20211216T150000' }] },
  { number: 39, title: 'Agenda for Backstage Community Session (February 16 & 23, 2022)', author: 'suuus', created: '2022-01-31', family: 'T3', zoom: '97078947863', days: [{ date: '2022-02-16', cell: 'Wed, February 16th, 16:00 CET (UTC+1)', converter: '20220216T150000' }, { date: '2022-02-23', cell: 'Wed, February 23rd, 16:00 CET (UTC+1)', converter: '20220223T150000' }] },
  { number: 41, title: 'Agenda for Backstage Community Session (March 16 & 23, 2022)', author: 'suuus', created: '2022-02-28', family: 'T3', zoom: '97078947863', days: [{ date: '2022-03-16', cell: 'Wed, March 16th, 16:00 CET (UTC+1)', converter: '20220316T150000' }, { date: '2022-03-23', cell: 'Wed, March 23rd, 16:00 CET (UTC+1)', converter: '20220323T150000' }] },
  { number: 44, title: 'Agenda for Backstage Community Session (April 20 & 27, 2022)', author: 'suuus', created: '2022-03-31', family: 'T3b', zoom: '99236687098', days: [{ date: '2022-04-20', cell: 'Wed, April 20th, 16:00 CET (UTC+1)', converter: '20220316T150000' }, { date: '2022-04-27', cell: 'Wed, April 27th, 16:00 CET (UTC+1)', converter: '20220323T150000' }] },
  { number: 46, title: 'Agenda for Backstage Community Session (May 18 & 25, 2022)', author: 'OrkoHunter', created: '2022-04-28', family: 'T4', labelled: true, zoom: '99236687098', days: [{ date: '2022-05-18', cell: 'Wed, May 18th, 16:00 CEST ' }, { date: '2022-05-25', cell: 'Wed, May 25th, 16:00 CEST ' }] },
  { number: 49, title: 'Agenda for Backstage Community Session (June 15 & 22, 2022)', author: 'OrkoHunter', created: '2022-05-30', family: 'T4', labelled: true, zoom: '99236687098', days: [{ date: '2022-06-15', cell: 'Wed, June 15th, 16:00 CEST ' }, { date: '2022-06-22', cell: 'Wed, June 22nd, 16:00 CEST ' }] },
  { number: 52, title: 'Agenda for Backstage Community Session (July 20 & 27, 2022)', author: 'suuus', created: '2022-06-20', family: 'T4', labelled: true, zoom: '99236687098', days: [{ date: '2022-07-20', cell: 'Wed, July 20, 16:00 CEST ' }, { date: '2022-07-27', cell: 'Wed, July 27, 16:00 CEST ' }] },
  { number: 54, title: 'Agenda for Backstage Community Session (August 17 & 24, 2022)', author: 'suuus', created: '2022-07-29', family: 'T4', labelled: true, zoom: '99236687098', days: [{ date: '2022-08-17', cell: 'Wed, August 17, 16:00 CEST ' }, { date: '2022-08-24', cell: 'Wed, August 24, 16:00 CEST ' }] },
  { number: 58, title: 'Agenda for Backstage Community Session (September 21 & 28, 2022)', author: 'suuus', created: '2022-08-31', family: 'T4', zoom: '99236687098', days: [{ date: '2022-09-21', cell: 'Wed, September 21, 16:00 CEST ' }, { date: '2022-09-28', cell: 'Wed, September 28, 16:00 CEST ' }] },
  { number: 61, title: 'Agenda for Backstage Community Sessions (November 16 & 23, 2022)', author: 'suuus', created: '2022-11-14', family: 'T4', zoom: '92051345660', passcode: true, days: [{ date: '2022-11-16', cell: 'Wed, November 16, 16:00 CET ' }, { date: '2022-11-23', cell: 'Wed, November 23, 16:00 CET ' }] },
  { number: 62, title: 'Agenda for Backstage Community Sessions (December 21, 2022)', author: 'suuus', created: '2022-11-28', family: 'T4b', days: [{ date: '2022-12-21', cell: 'Wed, December 21, 16:00 CET ' }] },
  { number: 64, title: 'Agenda for Backstage Community Sessions (Jan 18 & 25, 2023)', author: 'suuus', created: '2022-12-21', family: 'T4', zoom: '99236687098', days: [{ date: '2023-01-18', cell: 'Wed, Jan 18 2023, 16:00 CET ' }, { date: '2023-01-25', cell: 'Wed, Jan 25 2023, 16:00 CET ' }] },
  { number: 66, title: 'Agenda for Backstage Community Sessions (February 22, 2023)', author: 'suuus', created: '2023-01-30', family: 'T5', zoom: '94255810970', days: [{ date: '2023-02-22', cell: 'Wed, February 22 2023, 16:00 CET ' }] },
  { number: 72, title: 'Agenda for Backstage Community Sessions (March 22, 2023)', author: 'suuus', created: '2023-02-27', family: 'T5', zoom: '94255810970', days: [{ date: '2023-03-22', cell: 'Wed, March 22 2023, 16:00 CET ' }] },
  { number: 81, title: 'Agenda for Backstage Community Sessions (April 26, 2023)', author: 'leemills83', created: '2023-03-27', family: 'T5', zoom: '94255810970', days: [{ date: '2023-04-26', cell: 'Wed, April 26 2023, 16:00 CET ' }] },
  { number: 94, title: 'Agenda for Backstage Community Sessions (May 17, 2023)', author: 'leemills83', created: '2023-04-28', family: 'T5', zoom: '94255810970', days: [{ date: '2023-05-17', cell: 'Wed, May 17 2023, 16:00 CET ' }] },
  { number: 97, title: 'Agenda for Backstage Community Sessions (June 28, 2023)', author: 'leemills83', created: '2023-06-05', family: 'T5', zoom: '94255810970', days: [{ date: '2023-06-28', cell: 'Wed, June 28 2023, 16:00 CET ' }] },
  { number: 99, title: 'Agenda for Backstage Community Sessions (July 26, 2023)', author: 'leemills83', created: '2023-07-03', family: 'T5', zoom: '94255810970', days: [{ date: '2023-07-26', cell: 'Wed, July 26 2023, 16:00 CET ' }] },
  { number: 101, title: 'Agenda for Backstage Community Sessions (August 23, 2023)', author: 'leemills83', created: '2023-08-01', family: 'T5', zoom: '94255810970', days: [{ date: '2023-08-23', cell: 'Wed, August 23 2023, 16:00 CET ' }] },
  { number: 108, title: 'Agenda for Backstage Community Sessions (September 27, 2023)', author: 'leemills83', created: '2023-09-04', family: 'T5', zoom: '94255810970', days: [{ date: '2023-09-27', cell: 'Wed, September 27 2023, 16:00 CET ' }] },
  { number: 115, title: 'Agenda for Backstage Community Session (December 20, 2023)', author: 'jorgelainfiesta', created: '2023-11-30', family: 'T6', zoom: '96738766671', days: [{ date: '2023-12-20', cell: 'Wed, December 20th 2023, 16:00 CET' }] },
  { number: 116, title: 'Agenda for Backstage Community Session (December 20, 2023)', author: 'tudi2d', created: '2023-12-13', family: 'T6', zoom: '98402661954', days: [{ date: '2023-12-20', cell: 'Wed, December 20th 2023, 16:00 CET' }] },
  { number: 117, title: 'Agenda for Backstage Community Session (January 24th, 2024)', author: 'tudi2d', created: '2023-12-20', family: 'T6', zoom: '98402661954', days: [{ date: '2024-01-24', cell: 'Wed, January 24th 2024, 16:00 CET' }] },
  { number: 118, title: 'Agenda for Backstage Community Session (Feburary 21st, 2024)', author: 'tudi2d', created: '2024-01-24', family: 'T6', open: true, zoom: '98402661954', days: [{ date: '2024-02-21', cell: 'Wed, Feburary 21st 2024, 16:00 CET' }] },
  { number: 124, title: 'Agenda for Backstage Community Session (March 20th, 2024)', author: 'MihaiTabara', created: '2024-02-21', family: 'T6', zoom: '98402661954', days: [{ date: '2024-03-20', cell: 'Wed, March 20th 2024, 16:00 CET' }] },
  { number: 128, title: 'Agenda for Backstage Community Session (April 17th, 2024)', author: 'MihaiTabara', created: '2024-03-20', family: 'T6', zoom: '98402661954', days: [{ date: '2024-04-17', cell: 'Wed, April 17th 2024, 16:00 CET' }] },
  { number: 131, title: 'Agenda for Backstage Community Session (May 15th, 2024)', author: 'MihaiTabara', created: '2024-04-17', family: 'T6', zoom: '98402661954', days: [{ date: '2024-05-15', cell: 'Wed, May 15th 2024, 16:00 CET' }] },
  { number: 136, title: 'Agenda for Backstage Community Session (July 17th, 2024)', author: 'MihaiTabara', created: '2024-05-16', family: 'T6', zoom: '98402661954', days: [{ date: '2024-07-17', cell: 'Wed, July 17th 2024, 16:00 CET' }] },
  { number: 146, title: 'Agenda for Backstage Community Session (September 18th, 2024)', author: 'Rugvip', created: '2024-07-25', family: 'T6', zoom: '98402661954', days: [{ date: '2024-09-18', cell: 'Wed, September 18th 2024, 16:00 CET' }] },
  { number: 154, title: 'Agenda for Backstage Community Session (October 16th, 2024)', author: 'vinzscam', created: '2024-09-18', family: 'T6', zoom: '98402661954', days: [{ date: '2024-10-16', cell: 'Wed, October 16th 2024, 16:00 CET' }] },
  { number: 165, title: 'Agenda for Backstage Community Session (December 18th, 2024)', author: 'vinzscam', created: '2024-11-20', family: 'T6', zoom: '98402661954', days: [{ date: '2024-12-18', cell: 'Wed, December 18th 2024, 16:00 CET' }] },
  { number: 188, title: 'Agenda for Backstage Community Session (March 19th, 2025)', author: 'MihaiTabara', created: '2025-02-19', family: 'T6', zoom: '98402661954', days: [{ date: '2025-03-19', cell: 'Wed, March 19th 2025, 16:00 CET' }] },
  { number: 210, title: 'Agenda for Backstage Community Session (May 21st, 2025)', author: 'MihaiTabara', created: '2025-04-16', family: 'T6', open: true, zoom: '98402661954', days: [{ date: '2025-05-21', cell: 'Wed, May 21st 2025, 16:00 CEST' }] },
  { number: 215, title: 'Agenda for Backstage Community Session (June 18th, 2025)', author: 'MihaiTabara', created: '2025-05-21', family: 'T6', zoom: '98402661954', days: [{ date: '2025-06-18', cell: 'Wed, June 18th 2025, 16:00 CEST' }] },
  { number: 217, title: 'Agenda for Backstage Community Session (August 20th, 2025)', author: 'MihaiTabara', created: '2025-06-18', family: 'T6', open: true, zoom: '98402661954', days: [{ date: '2025-08-20', cell: 'Wed, August 20th 2025, 16:00 CEST' }] },
  { number: 228, title: 'Agenda for Backstage Community Session (September 17th, 2025)', author: 'vinzscam', created: '2025-08-20', family: 'T6', open: true, zoom: '98402661954', days: [{ date: '2025-09-17', cell: 'Wed, September 17th 2025, 16:00 CEST' }] },
  { number: 235, title: 'Agenda for Backstage Community Session (October 15th, 2025)', author: 'vinzscam', created: '2025-09-23', family: 'T6', zoom: '98402661954', days: [{ date: '2025-10-15', cell: 'Wed, October 15th 2025, 16:00 CEST' }] },
  { number: 239, title: 'Agenda for Backstage Community Session (November 19th, 2025)', author: 'MihaiTabara', created: '2025-10-15', family: 'T6', open: true, zoom: '98402661954', days: [{ date: '2025-11-19', cell: 'Wed, November 19th 2025, 16:00 CEST' }] },
  { number: 243, title: 'Agenda for Backstage Community Session (December 17th, 2025)', author: 'MihaiTabara', created: '2025-11-19', family: 'T6', zoom: '98402661954', days: [{ date: '2025-12-17', cell: 'Wed, December 17th 2025, 16:00 CET' }] },
  { number: 250, title: 'Agenda for Backstage Community Session (January 21st, 2026)', author: 'vinzscam', created: '2025-12-17', family: 'T6', zoom: '98402661954', days: [{ date: '2026-01-21', cell: 'Wed, January 21st 2026, 16:00 CET' }] },
  { number: 272, title: 'Agenda for Backstage Community Session (March 18th, 2026)', author: 'vinzscam', created: '2026-02-19', family: 'T6', zoom: '98402661954', days: [{ date: '2026-03-18', cell: 'Wed, March 18th 2026, 16:00 CET' }] },
  { number: 277, title: 'Agenda for Backstage Community Session (April 15th, 2026)', author: 'vinzscam', created: '2026-03-31', family: 'T6', zoom: '98402661954', days: [{ date: '2026-04-15', cell: 'Wed, April 15th 2026, 16:00 CEST' }] },
  { number: 284, title: 'Agenda for Backstage Community Session (June 17th, 2026)', author: 'MihaiTabara', created: '2026-05-27', family: 'T6', zoom: '98402661954', days: [{ date: '2026-06-17', cell: 'Wed, June 17th 2026, 16:00 CEST' }] },
  { number: 303, title: 'Agenda for Backstage Community Session (September 16th, 2026)', author: 'vinzscam', created: '2026-08-26', family: 'T6', open: true, zoom: '98402661954', days: [{ date: '2026-09-16', cell: 'Wed, September 16th 2026, 16:00 CEST' }] },
];
