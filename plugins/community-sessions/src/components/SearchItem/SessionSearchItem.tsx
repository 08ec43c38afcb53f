import { Session } from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  IndexableDocument,
  ResultHighlight,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { phaseAt } from '../../time/phase';
import { communitySessionsTranslationRef } from '../../translation';
import { PhaseTag, TrackTag } from '../parts/Tag';
import { Thumbnail } from '../parts/Thumbnail';
import { clampLines } from '../parts/clampLines';
import { excerptAround } from './excerptAround';

/**
 * A result of the portal's search. `icon` stands before it where there is no picture.
 * @public
 */
export interface CommunitySessionsSearchResultListItemProps {
  result?: IndexableDocument;
  highlight?: ResultHighlight;
  rank?: number;
  icon?: ReactNode;
}

/** What our search collator adds to a document; one that was made by an older version may lack it. */
type SessionDocument = IndexableDocument &
  Partial<
    Pick<
      Session,
      'startsAt' | 'endsAt' | 'timeZone' | 'track' | 'status' | 'topicCount'
    > & { hasRecording: boolean; thumbnailUrl: string | null }
  >;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      gap: theme.spacing(2),
      width: '100%',
      minWidth: 0,
    },
    picture: {
      flex: 'none',
      width: 128,
      alignSelf: 'flex-start',
      borderRadius: theme.shape.borderRadius,
      [theme.breakpoints.down('xs')]: { display: 'none' },
    },
    words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
    title: { ...theme.typography.h6, display: 'block', margin: 0 },
    text: {
      ...theme.typography.body2,
      ...clampLines(3),
      color: theme.palette.textSubtle,
    },
    facts: {
      ...theme.typography.body2,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      marginTop: theme.spacing(0.5),
      color: theme.palette.textSubtle,
    },
  }),
  { name: 'CommunitySessionsSearchItem' },
);

/** A session among the results of the portal's search. */
export const SessionSearchItem = (
  props: CommunitySessionsSearchResultListItemProps,
) => {
  const { highlight, icon } = props;
  const classes = useStyles();
  if (!props.result) {
    return null;
  }
  const document: SessionDocument = props.result;
  const { location, title, text, startsAt, timeZone } = document;
  return (
    <div className={classes.root}>
      {startsAt && timeZone ? (
        <Thumbnail
          className={classes.picture}
          date="stamp"
          session={{ id: location, startsAt, timeZone }}
          url={document.thumbnailUrl}
        />
      ) : (
        icon && <ListItemIcon>{icon}</ListItemIcon>
      )}
      <div className={classes.words}>
        <Link noTrack to={location} className={classes.title}>
          <Highlighted
            text={title}
            marked={highlight?.fields.title}
            highlight={highlight}
          />
        </Link>
        <span className={classes.text}>
          <Highlighted
            text={text}
            marked={
              highlight?.fields.text &&
              excerptAround(highlight.fields.text, highlight.preTag)
            }
            highlight={highlight}
          />
        </span>
        <Facts document={document} />
      </div>
    </div>
  );
};

function Highlighted(props: {
  text: string;
  marked: string | undefined;
  highlight: ResultHighlight | undefined;
}) {
  const { text, marked, highlight } = props;
  return marked && highlight ? (
    <HighlightedSearchResultText
      text={marked}
      preTag={highlight.preTag}
      postTag={highlight.postTag}
    />
  ) : (
    <>{text}</>
  );
}

function Facts({ document }: { document: SessionDocument }) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const { startsAt, endsAt, status, track, topicCount, hasRecording } =
    document;
  return (
    <div className={classes.facts}>
      {startsAt && endsAt && status && (
        <PhaseTag phase={phaseAt({ startsAt, endsAt, status }, Date.now())} />
      )}
      <TrackTag track={track ?? null} />
      {hasRecording && <span>{t('searchItem.recorded')}</span>}
      {Boolean(topicCount) && (
        <span>{t('session.topics', { count: topicCount ?? 0 })}</span>
      )}
    </div>
  );
}
