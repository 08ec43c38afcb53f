import {
  RecordingMatch,
  SessionDetail,
} from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useSeriesOf } from '../../data/useSeriesOf';
import { communitySessionsTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      padding: theme.spacing(0, 2.5),
      color: theme.palette.textSubtle,
    },
    summary: { cursor: 'pointer' },
    list: { margin: theme.spacing(1, 0, 0), paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'CommunitySessionsProvenance' },
);

/** Words for the fields of the API; a field without any is shown by its own name. */
const FIELDS = {
  title: 'provenance.field.title',
  track: 'provenance.field.track',
  startsAt: 'provenance.field.start',
  endsAt: 'provenance.field.end',
  status: 'provenance.field.status',
  agendaUrl: 'provenance.field.agenda',
  joinUrl: 'provenance.field.join',
  recording: 'provenance.field.recording',
  recordings: 'provenance.field.recording',
  notesMarkdown: 'provenance.field.minutes',
  topics: 'provenance.field.topics',
} as const;

const MATCHES = {
  override: 'provenance.match.override',
  link: 'provenance.match.link',
  'title-date': 'provenance.match.titleDate',
  'title-month': 'provenance.match.titleMonth',
  'publish-time': 'provenance.match.publishTime',
} as const satisfies Record<RecordingMatch, string>;

/** What decides a field without being a source. */
const OURS = {
  override: 'provenance.source.override',
  config: 'provenance.source.config',
} as const;

/** Which source decided what: for those who wonder, out of the way of all others. */
export const Provenance = ({ session }: { session: SessionDetail }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const series = useSeriesOf(session.series);
  const fields = Object.entries(session.provenance);
  const nameOf = (id: string) =>
    isOurs(id)
      ? t(OURS[id])
      : series?.sources?.find(each => each.id === id)?.title ?? id;
  if (!fields.length && !session.recordings.length) {
    return null;
  }
  return (
    <details className={classes.root}>
      <summary className={classes.summary}>{t('provenance.title')}</summary>
      <ul className={classes.list}>
        {fields.map(([field, source]) => (
          <li key={field}>
            {t('provenance.entry', {
              field: isKnown(field) ? t(FIELDS[field]) : field,
              source: nameOf(source),
            })}
          </li>
        ))}
        {session.recordings.map(({ videoId, title, matchedBy }) => (
          <li key={videoId}>
            {t('provenance.matched', {
              title,
              reason: t(MATCHES[matchedBy]),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
};

function isKnown(field: string): field is keyof typeof FIELDS {
  return Object.hasOwn(FIELDS, field);
}

function isOurs(id: string): id is keyof typeof OURS {
  return Object.hasOwn(OURS, id);
}
