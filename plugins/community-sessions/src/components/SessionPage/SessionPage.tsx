import { Link } from '@backstage/core-components';
import { useRouteRef, useRouteRefParams } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import EventBusyIcon from '@material-ui/icons/EventBusy';
import { failureOf } from '../../data/errors';
import { useSession } from '../../data/useSession';
import { rootRouteRef, sessionRouteRef } from '../../routes';
import { communitySessionsTranslationRef } from '../../translation';
import { DocumentTitle } from '../parts/DocumentTitle';
import { Notice } from '../parts/Notice';
import { RequestFailure } from '../parts/RequestFailure';
import { StaleNotice } from '../parts/StaleNotice';
import { SessionBody } from './SessionBody';
import { SessionSkeleton } from './SessionSkeleton';

/** The page of the session that the URL names. */
export const SessionPage = () => {
  const { id } = useRouteRefParams(sessionRouteRef);
  // Another session is another page: nothing of the one before stays.
  return <SessionById key={id} id={id} />;
};

function SessionById({ id }: { id: string }) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const { data, asOf, error, refreshError, retry } = useSession(id);
  if (data) {
    return (
      <>
        <SessionBody session={data} />
        <StaleNotice error={refreshError} asOf={asOf} onRetry={retry} />
      </>
    );
  }
  const heading = headingOf(error);
  return (
    <>
      {heading && <DocumentTitle parts={[t(heading), t('page.title')]} />}
      <WithoutSession error={error} onRetry={retry} />
    </>
  );
}

/** What stands in for a session: that it is awaited, or why there is none. */
function WithoutSession(props: {
  error: Error | undefined;
  onRetry: () => void;
}) {
  const { error, onRetry } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const indexLink = useRouteRef(rootRouteRef);
  if (!error) {
    return <SessionSkeleton />;
  }
  if (failureOf(error) === 'not-found') {
    return (
      <Notice
        role="alert"
        icon={<EventBusyIcon />}
        title={t('detail.notFound')}
        description={t('detail.notFoundDescription')}
        action={<Link to={indexLink()}>{t('detail.back')}</Link>}
      />
    );
  }
  return (
    <RequestFailure
      title={t('detail.failed')}
      error={error}
      onRetry={onRetry}
    />
  );
}

/** The heading of what is shown, for the document to bear it too. */
function headingOf(error: Error | undefined) {
  switch (error && failureOf(error)) {
    case undefined:
      return undefined;
    case 'not-found':
      return 'detail.notFound';
    case 'not-allowed':
      return 'state.notAllowed';
    default:
      return 'detail.failed';
  }
}
