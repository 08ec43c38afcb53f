import {
  Agenda,
  SessionDetail,
} from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { communitySessionsTranslationRef } from '../../translation';
import { Panel } from '../parts/Panel';
import { PersonLink } from '../parts/PersonLink';
import { safeLink } from '../parts/safeUrl';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& li': { padding: theme.spacing(0.5, 0) },
    },
    group: { '& + &': { marginTop: theme.spacing(2) } },
    label: { margin: 0, color: theme.palette.textSubtle },
  }),
  { name: 'CommunitySessionsAbout' },
);

/** Agendas, hosts and links; nothing at all when there are none. */
export const About = ({ session }: { session: SessionDetail }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const { agendas, links, rsvpCount } = session;
  const safeLinks = links.flatMap(({ title, url }) => {
    const to = safeLink(url);
    return to ? [{ title, to }] : [];
  });
  if (!agendas.length && !safeLinks.length) {
    return null;
  }
  return (
    <Panel id="about" title={t('detail.about')}>
      {agendas.length > 0 && (
        <Group label={t('detail.agendas', { count: agendas.length })}>
          {agendas.map(agenda => (
            <AgendaRow key={agenda.url} agenda={agenda} />
          ))}
        </Group>
      )}
      {agendas.length > 0 && (
        <Group label={t('detail.hosts')}>
          {hostsOf(agendas).map(({ author }) => (
            <li key={author.login}>
              <PersonLink person={author} />
            </li>
          ))}
        </Group>
      )}
      {rsvpCount > 0 && (
        <Group label={t('detail.attendance')}>
          <li>{rsvpCount}</li>
        </Group>
      )}
      {safeLinks.length > 0 && (
        <Group label={t('detail.links')}>
          {safeLinks.map(({ title, to }) => (
            <li key={to}>
              <Link to={to}>{title}</Link>
            </li>
          ))}
        </Group>
      )}
    </Panel>
  );
};

function Group(props: { label: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div className={classes.group}>
      <Typography variant="body2" component="h4" className={classes.label}>
        {props.label}
      </Typography>
      <ul className={classes.list}>{props.children}</ul>
    </div>
  );
}

function AgendaRow({ agenda }: { agenda: Agenda }) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const url = safeLink(agenda.url);
  const label = t('detail.agendaLabel', { number: `${agenda.number}` });
  return <li>{url ? <Link to={url}>{label}</Link> : label}</li>;
}

/** Who wrote an agenda hosts the session; once each. */
function hostsOf(agendas: Agenda[]): Agenda[] {
  return agendas.filter(
    (agenda, index) =>
      agendas.findIndex(other => other.author.login === agenda.author.login) ===
      index,
  );
}
