import { SessionDetail } from '@backstage-community/plugin-community-sessions-common';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  BreadcrumbEntry,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { sessionRouteRef } from '../../routes';
import { formatDay } from '../../time/format';
import { phaseAt, turningPoints } from '../../time/phase';
import { useLocale } from '../../time/useLocale';
import { useNow } from '../../time/useNow';
import { communitySessionsTranslationRef } from '../../translation';
import { DocumentTitle } from '../parts/DocumentTitle';
import { Panel } from '../parts/Panel';
import { SafeMarkdown } from '../parts/SafeMarkdown';
import { sessionHeadline } from '../parts/sessionHeadline';
import { About } from './About';
import { Agendas } from './Agendas';
import { Provenance } from './Provenance';
import { SessionHeading } from './SessionHeading';
import { SessionStage } from './SessionStage';
import { Topics } from './Topics';
import { useGoToTarget } from './useTarget';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
      minWidth: 0,
    },
    columns: {
      display: 'grid',
      gap: theme.spacing(3),
      alignItems: 'start',
      gridTemplateColumns: 'minmax(0, 1fr)',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 1fr) 320px',
      },
    },
    quiet: { color: theme.palette.textSubtle },
    column: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
      minWidth: 0,
    },
  }),
  { name: 'CommunitySessionsSession' },
);

/** All there is to know of a session, what matters most on top. */
export const SessionBody = ({ session }: { session: SessionDetail }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const sessionLink = useRouteRef(sessionRouteRef);
  const zoned = { locale: useLocale(), timeZone: session.timeZone };
  const day = formatDay(session.startsAt, zoned, 'medium');
  const now = useNow(turningPoints(session));
  const phase = phaseAt(session, now);
  useGoToTarget();
  return (
    <BreadcrumbEntry
      entry={{
        label: day,
        href: sessionLink({ id: session.id }),
      }}
    >
      <DocumentTitle
        parts={[`${sessionHeadline(session)} · ${day}`, t('page.title')]}
      />
      <article className={classes.root}>
        <SessionHeading session={session} phase={phase} />
        <SessionStage session={session} phase={phase} now={now} />
        <div className={classes.columns}>
          <div className={classes.column}>
            {session.topics.length > 0 && <Topics session={session} />}
            <Agendas series={session.series} agendas={session.agendas} />
            {session.notesMarkdown && (
              <Panel id="minutes" title={t('detail.minutes')}>
                <SafeMarkdown
                  content={session.notesMarkdown}
                  base={session.agendaUrl}
                />
              </Panel>
            )}
            {!session.agendas.length && !session.notesMarkdown && (
              <Typography className={classes.quiet}>
                {t('detail.noAgenda')}
              </Typography>
            )}
          </div>
          <div className={classes.column}>
            <About session={session} />
            <Provenance session={session} />
          </div>
        </div>
      </article>
    </BreadcrumbEntry>
  );
};
