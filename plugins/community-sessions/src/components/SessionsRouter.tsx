import { useEffect, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { Route, Routes } from 'react-router-dom';
import { sessionRouteRef, syncRouteRef } from '../routes';
import { communitySessionsTranslationRef } from '../translation';
import { IndexPage } from './IndexPage/IndexPage';
import { DocumentTitle } from './parts/DocumentTitle';
import { SessionPage } from './SessionPage/SessionPage';
import { SyncView } from './SyncView/SyncView';

const useStyles = makeStyles(
  // Not every app gives its body the font of the theme.
  theme => ({ root: { ...theme.typography.body1, minWidth: 0 } }),
  { name: 'CommunitySessionsRoot' },
);

/** What both frontend systems show, each inside of its own page. */
export const SessionsRouter = () => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  // A lazily loaded page is rendered again from the start whenever anything else is updated meanwhile. Titles are set
  // while it is rendered, and Backstage's counter of notifications updates itself on each of them, so that a page that
  // takes longer than that never comes to its end. What takes long is therefore left to an update after it.
  const [isMounted, setIsMounted] = useState(false);
  useEffect(() => setIsMounted(true), []);
  return (
    <div className={classes.root}>
      {isMounted && (
        <>
          <DocumentTitle parts={[t('page.title')]} />
          <Routes>
            <Route index element={<IndexPage />} />
            <Route path={syncRouteRef.path} element={<SyncView />} />
            <Route path={sessionRouteRef.path} element={<SessionPage />} />
          </Routes>
        </>
      )}
    </div>
  );
};
