import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import ChevronLeftIcon from '@material-ui/icons/ChevronLeft';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import { useSession } from '../../data/useSession';
import { sessionRouteRef } from '../../routes';
import { formatDay } from '../../time/format';
import { useLocale } from '../../time/useLocale';
import { communitySessionsTranslationRef } from '../../translation';
import { ButtonLink } from '../parts/ButtonLink';
import { sessionHeadline } from '../parts/sessionHeadline';

const useStyles = makeStyles(
  // Room for the day, which comes later than the link.
  { root: { minWidth: 132 } },
  { name: 'CommunitySessionsNeighbour' },
);

const SIDES = {
  previous: {
    icon: { startIcon: <ChevronLeftIcon /> },
    short: 'detail.previous',
    full: 'detail.previousSession',
  },
  next: {
    icon: { endIcon: <ChevronRightIcon /> },
    short: 'detail.next',
    full: 'detail.nextSession',
  },
} as const;

/** The way to the session before or after this one, by its day once that is known. */
export const Neighbour = (props: { id: string; side: keyof typeof SIDES }) => {
  const { id, side } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const sessionLink = useRouteRef(sessionRouteRef);
  const locale = useLocale();
  const { data } = useSession(id);
  const { icon, short, full } = SIDES[side];
  const day =
    data &&
    formatDay(data.startsAt, { locale, timeZone: data.timeZone }, 'compact');
  const label =
    data && day ? t(full, { day, title: sessionHeadline(data) }) : t(short);
  return (
    <ButtonLink
      to={sessionLink({ id })}
      size="small"
      className={classes.root}
      aria-label={label}
      title={label}
      {...icon}
    >
      {day ?? t(short)}
    </ButtonLink>
  );
};
