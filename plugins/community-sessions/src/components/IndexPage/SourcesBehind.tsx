import { Series } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { sourcesBehind } from '../../data/freshness';
import { formatDay } from '../../time/format';
import { useLocale } from '../../time/useLocale';
import { viewerTimeZone } from '../../time/viewerTimeZone';
import { communitySessionsTranslationRef } from '../../translation';
import { useSourceName } from '../parts/useSourceName';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      flex: '1 1 280px',
      color: theme.palette.textSubtle,
    },
    icon: { flex: 'none', color: theme.palette.status.warning },
  }),
  { name: 'CommunitySessionsSourcesBehind' },
);

/** Says which sources have not been readable for long, and since when. */
export const SourcesBehind = (props: { series: Series[]; now: number }) => {
  const { series, now } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const locale = useLocale();
  const nameOf = useSourceName();
  const behind = sourcesBehind(series, now);
  if (!behind) {
    return null;
  }
  const sources = new Intl.ListFormat(locale).format(behind.ids.map(nameOf));
  const zoned = { locale, timeZone: viewerTimeZone() };
  return (
    <Typography variant="body2" role="status" className={classes.root}>
      <WarningIcon fontSize="small" className={classes.icon} aria-hidden />
      {behind.since
        ? t('state.behindSince', {
            sources,
            day: formatDay(behind.since, zoned, 'medium'),
          })
        : t('state.neverRead', { sources })}
    </Typography>
  );
};
