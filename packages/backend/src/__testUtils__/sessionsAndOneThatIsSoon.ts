import { DateTime } from 'luxon';
import { SampleData, syntheticData } from 'sample-sources';

/** Sessions that are over, and one with a topic of Alice's that starts in a quarter of an hour. */
export function sessionsAndOneThatIsSoon(options: {
  others: number;
}): SampleData {
  const { others } = options;
  // The world of the sources counts time in hours; a reminder goes by minutes.
  const time = DateTime.utc();
  return now => {
    const facts = syntheticData({ agendas: others, comments: 1 })(now);
    const [{ issues, comments, ...repository }] = facts.repositories;
    const number = others + 1;
    const createdAt = time.minus({ days: 1 }).toJSDate().toISOString();
    const startsAt = time.plus({ minutes: 15 }).setLocale('en');
    return {
      ...facts,
      repositories: [
        {
          ...repository,
          issues: [
            ...issues,
            {
              ...issues[0],
              number,
              title: `Agenda for Backstage Community Session (${startsAt.toFormat(
                'MMMM d, yyyy',
              )})`,
              body: `| When |\n|:---:|\n| ${startsAt.toFormat(
                "MMMM d yyyy, HH:mm 'UTC'",
              )} |`,
              createdAt,
              updatedAt: createdAt,
              closedAt: null,
              state: 'open',
            },
          ],
          comments: [
            ...comments,
            {
              ...comments[0],
              id: 1,
              issueNumber: number,
              author: 'alice',
              createdAt,
              updatedAt: createdAt,
            },
          ],
        },
      ],
    };
  };
}
