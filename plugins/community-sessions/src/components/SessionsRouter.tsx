import { makeStyles } from '@material-ui/core/styles';
import { Route, Routes } from 'react-router-dom';
import { sessionRouteRef, syncRouteRef } from '../routes';
import { IndexPage } from './IndexPage/IndexPage';
import { SessionPage } from './SessionPage/SessionPage';
import { SyncView } from './SyncView/SyncView';

const useStyles = makeStyles(
  // Not every app gives its body the font of the theme.
  theme => ({ root: { ...theme.typography.body1, minWidth: 0 } }),
  { name: 'CommunitySessionsRoot' },
);

/** What both frontend systems show, each inside of its own page. */
export const SessionsRouter = () => (
  <div className={useStyles().root}>
    <Routes>
      <Route index element={<IndexPage />} />
      <Route path={syncRouteRef.path} element={<SyncView />} />
      <Route path={sessionRouteRef.path} element={<SessionPage />} />
    </Routes>
  </div>
);
