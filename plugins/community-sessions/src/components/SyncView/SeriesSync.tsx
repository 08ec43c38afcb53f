import { SeriesStatus } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { communitySessionsTranslationRef } from '../../translation';
import { Panel } from '../parts/Panel';
import { Problems } from './Problems';
import { SourceRow } from './SourceRow';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    problems: { marginTop: theme.spacing(3) },
  }),
  { name: 'CommunitySessionsSeriesSync' },
);

/** The sources of a series, and what somebody should look at. */
export const SeriesSync = (props: {
  status: SeriesStatus;
  title: string | undefined;
  /** Reads the status again. */
  onChange: () => void;
}) => {
  const { id, sources, sessions, problems } = props.status;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  return (
    <Panel
      id={`series-${id}`}
      title={props.title ?? id}
      action={
        <Typography variant="body2">
          {t('sync.sessions', { count: sessions })}
        </Typography>
      }
    >
      {sources.length ? (
        <ul aria-label={t('sync.sources')} className={classes.list}>
          {sources.map(source => (
            <SourceRow
              key={source.id}
              seriesId={id}
              source={source}
              onChange={props.onChange}
            />
          ))}
        </ul>
      ) : (
        <Typography>{t('sync.noSources')}</Typography>
      )}
      <div className={classes.problems}>
        <Problems seriesId={id} problems={problems} />
      </div>
    </Panel>
  );
};
