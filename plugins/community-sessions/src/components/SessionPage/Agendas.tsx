import { Agenda } from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communitySessionsTranslationRef } from '../../translation';
import { Panel } from '../parts/Panel';
import { SafeMarkdown } from '../parts/SafeMarkdown';
import { safeLink } from '../parts/safeUrl';

/** What the hosts wrote, each agenda on its own. */
export const Agendas = ({ agendas }: { agendas: Agenda[] }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  return (
    <>
      {agendas.map(({ number, url, bodyMarkdown }) => {
        const link = safeLink(url);
        const label = t('detail.agendaLabel', { number: `${number}` });
        return (
          <Panel
            key={url}
            id={`agenda-${number}`}
            title={agendas.length > 1 ? label : t('detail.agenda')}
            action={link && <Link to={link}>{t('detail.openOnGitHub')}</Link>}
          >
            <SafeMarkdown content={bodyMarkdown} base={url} />
          </Panel>
        );
      })}
    </>
  );
};
