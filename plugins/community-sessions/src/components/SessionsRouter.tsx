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
  return (
    <div className={classes.root}>
      <DocumentTitle parts={[t('page.title')]} />
      <Routes>
        <Route index element={<IndexPage />} />
        <Route path={syncRouteRef.path} element={<SyncView />} />
        <Route path={sessionRouteRef.path} element={<SessionPage />} />
      </Routes>
    </div>
  );
};
