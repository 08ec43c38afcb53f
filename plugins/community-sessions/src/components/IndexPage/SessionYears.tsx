import { Session } from '@backstage-community/plugin-community-sessions-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { yearIn } from '../../time/format';
import { useNow } from '../../time/useNow';
import { SessionRow } from './SessionRow';
import { SessionTile } from './SessionTile';
import { ArchiveView } from './useArchiveView';
import { useTileGrid } from './useTileGrid';

const useStyles = makeStyles(
  theme => ({
    year: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(2),
      margin: theme.spacing(3, 0, 1.5),
      '&::after': {
        content: '""',
        flex: 1,
        borderTop: `1px solid ${theme.palette.divider}`,
      },
    },
    rows: { listStyle: 'none', margin: 0, padding: 0 },
  }),
  { name: 'CommunitySessionsYears' },
);

/** Sessions in the order given, under the year of each. */
export const SessionYears = (props: {
  sessions: Session[];
  view: ArchiveView;
  /** The words that were looked for. */
  query: string | undefined;
}) => {
  const { sessions, view, query } = props;
  const classes = useStyles();
  const grid = useTileGrid();
  const now = useNow();
  const [Item, list] =
    view === 'grid' ? [SessionTile, grid] : [SessionRow, classes.rows];
  return (
    <>
      {groupByYear(sessions).map(([year, group]) => (
        <section key={year} aria-labelledby={`community-sessions-${year}`}>
          <Typography
            id={`community-sessions-${year}`}
            variant="subtitle1"
            component="h3"
            className={classes.year}
          >
            {year}
          </Typography>
          <ul className={list}>
            {group.map(session => (
              <Item
                key={session.id}
                session={session}
                now={now}
                query={query}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};

/** The year on the session's own clock, by which the API filters too. */
function groupByYear(sessions: Session[]): [number, Session[]][] {
  const groups = new Map<number, Session[]>();
  for (const session of sessions) {
    const year = yearIn(session.startsAt, session.timeZone);
    groups.set(year, [...(groups.get(year) ?? []), session]);
  }
  return [...groups];
}
