import { Agenda } from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useSeriesOf } from '../../data/useSeriesOf';
import { communitySessionsTranslationRef } from '../../translation';
import { Panel } from '../parts/Panel';
import { SafeMarkdown } from '../parts/SafeMarkdown';
import { safeLink } from '../parts/safeUrl';

/** What the hosts wrote, each agenda on its own. */
export const Agendas = ({
  series,
  agendas,
}: {
  /** Id of the series. */
  series: string;
  agendas: Agenda[];
}) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const { sources = [] } = useSeriesOf(series) ?? {};
  const titleOf = (source: string) =>
    sources.find(({ id }) => id === source)?.title ?? source;
  return (
    <>
      {agendas.map(({ source, number, url, bodyMarkdown }) => {
        const link = safeLink(url);
        const label = t('detail.agendaLabel', { number: `${number}` });
        return (
          <Panel
            key={url}
            id={`agenda-${number}`}
            title={agendas.length > 1 ? label : t('detail.agenda')}
            action={
              link && (
                <Link to={link}>
                  {t('detail.openAgenda', { source: titleOf(source) })}
                </Link>
              )
            }
          >
            <SafeMarkdown content={bodyMarkdown} base={url} />
          </Panel>
        );
      })}
    </>
  );
};
