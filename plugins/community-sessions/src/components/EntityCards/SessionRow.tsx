import { Session } from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { sessionRouteRef } from '../../routes';
import { formatDay } from '../../time/format';
import { useLocale } from '../../time/useLocale';
import { sessionHeadline } from '../parts/sessionHeadline';
import { TrackTag } from '../parts/Tag';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      '&:first-child': { borderTop: 0, paddingTop: 0 },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1),
      color: theme.palette.textSubtle,
    },
    title: { overflowWrap: 'anywhere' },
  }),
  { name: 'CommunitySessionsRow' },
);

/** A session in a line or two. */
export const SessionRow = (props: {
  session: Session;
  children?: ReactNode;
}) => {
  const { session, children } = props;
  const classes = useStyles();
  const sessionLink = useRouteRef(sessionRouteRef);
  const zoned = { locale: useLocale(), timeZone: session.timeZone };
  return (
    <li className={classes.root}>
      <div className={classes.head}>
        <time dateTime={session.startsAt}>
          {formatDay(session.startsAt, zoned, 'medium')}
        </time>
        <TrackTag track={session.track} />
      </div>
      <Link to={sessionLink({ id: session.id })} className={classes.title}>
        <bdi>{sessionHeadline(session)}</bdi>
      </Link>
      {children}
    </li>
  );
};
