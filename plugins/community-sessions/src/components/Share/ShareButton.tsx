import { Session } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import ShareIcon from '@material-ui/icons/Share';
import { useState } from 'react';
import { communitySessionsTranslationRef } from '../../translation';
import { Feedback } from '../parts/Feedback';
import { share } from './share';
import { usePageUrl } from './usePageUrl';

/** Hands on the link to a session, by whatever the device has for that, else by the clipboard. */
export const ShareButton = ({ session }: { session: Session }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const url = usePageUrl(session);
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const onClick = async () => {
    const result = await share({ title: session.title, url });
    setOutcome(result === 'shared' ? undefined : result);
  };
  return (
    <>
      <Button startIcon={<ShareIcon />} onClick={onClick}>
        {t('share.button')}
      </Button>
      <Feedback
        message={outcome && t(`share.${outcome}`, { url })}
        onClose={() => setOutcome(undefined)}
      />
    </>
  );
};
