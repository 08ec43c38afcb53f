import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { Helmet } from 'react-helmet';

/** Names the document after what it shows, what that is part of, and the portal. */
export const DocumentTitle = ({ parts }: { parts: string[] }) => {
  const app = useApi(configApiRef).getOptionalString('app.title');
  return (
    <Helmet
      title={[...parts, app ?? 'Backstage'].join(' | ')}
      // The header of the legacy frontend system has a template of its own, with the parts in another order.
      titleTemplate="%s"
    />
  );
};
