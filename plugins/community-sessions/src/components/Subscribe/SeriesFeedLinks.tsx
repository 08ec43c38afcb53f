import { Series } from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import MuiLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import FileCopyIcon from '@material-ui/icons/FileCopyOutlined';
import { ReactNode, useState } from 'react';
import { useSessionAnalytics } from '../../analytics/useSessionAnalytics';
import { communitySessionsTranslationRef } from '../../translation';
import { Feedback } from '../parts/Feedback';
import { copyText } from '../Share/share';
import { googleSubscriptionUrl, webcalUrl } from './feedLinks';

const useStyles = makeStyles(
  theme => ({
    title: { margin: theme.spacing(1, 0) },
    feed: { marginBottom: theme.spacing(3) },
    name: { margin: 0 },
    address: {
      ...theme.typography.body2,
      display: 'block',
      fontFamily: 'monospace',
      overflowWrap: 'anywhere',
      color: theme.palette.textSubtle,
    },
    ways: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      marginTop: theme.spacing(1),
    },
  }),
  { name: 'CommunitySessionsFeeds' },
);

/** The calendar and the feed of a series, each with the ways to subscribe to it; nothing where there are none. */
export const SeriesFeedLinks = (props: {
  series: Series;
  /** Whether it has to be told apart from others. */
  isTitled: boolean;
}) => {
  const { feeds, id, title } = props.series;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const { captureSubscribe } = useSessionAnalytics();
  if (!feeds) {
    return null;
  }
  const { calendarUrl, recordingsUrl } = feeds;
  return (
    <section>
      {props.isTitled && (
        <Typography variant="h6" component="h3" className={classes.title}>
          {title}
        </Typography>
      )}
      <Feed
        name={t('subscribe.calendar')}
        url={calendarUrl}
        copyLabel={t('subscribe.copyCalendar', { series: title })}
        onCopy={() => captureSubscribe('calendar-address', id)}
      >
        <MuiLink
          href={webcalUrl(calendarUrl)}
          onClick={() => captureSubscribe('calendar-app', id)}
        >
          {t('subscribe.openCalendar')}
        </MuiLink>
        <Link
          to={googleSubscriptionUrl(calendarUrl)}
          onClick={() => captureSubscribe('google-calendar', id)}
        >
          {t('subscribe.openGoogle')}
        </Link>
      </Feed>
      <Feed
        name={t('subscribe.recordings')}
        url={recordingsUrl}
        copyLabel={t('subscribe.copyRecordings', { series: title })}
        onCopy={() => captureSubscribe('recordings-address', id)}
      />
    </section>
  );
};

function Feed(props: {
  name: string;
  url: string;
  copyLabel: string;
  onCopy: () => void;
  children?: ReactNode;
}) {
  const { name, url, copyLabel, onCopy, children } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const copy = async () => {
    onCopy();
    setOutcome(await copyText(url));
  };
  return (
    <div className={classes.feed}>
      <Typography className={classes.name}>{name}</Typography>
      <code className={classes.address}>{url}</code>
      <div className={classes.ways}>
        <Button
          size="small"
          variant="outlined"
          startIcon={<FileCopyIcon />}
          aria-label={copyLabel}
          onClick={copy}
        >
          {t('subscribe.copy')}
        </Button>
        {children}
      </div>
      <Feedback
        message={
          outcome &&
          (outcome === 'copied'
            ? t('subscribe.copied')
            : t('subscribe.copyFailed', { url }))
        }
        onClose={() => setOutcome(undefined)}
      />
    </div>
  );
}
