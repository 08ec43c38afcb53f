import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef, useState } from 'react';
import { communitySessionsTranslationRef } from '../../translation';
import { SafeMarkdown } from '../parts/SafeMarkdown';
import { Proposal } from './useProposal';

/** The longest comment that GitHub takes. */
const MAX_LENGTH = 65_536;

const useStyles = makeStyles(
  theme => ({
    tabs: { margin: theme.spacing(1.5, 0) },
    // As high as the field, so that the dialog stays as it is.
    preview: { minHeight: 187 },
  }),
  { name: 'CommunitySessionsProposalForm' },
);

/** A field for Markdown, and what will be seen of it. */
export const ProposalForm = (props: { proposal: Proposal; base: string }) => {
  const { proposal, base } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const [view, setView] = useState<'write' | 'preview'>('write');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <Typography>{t('takePart.proposeHint')}</Typography>
      <Tabs
        className={classes.tabs}
        value={view}
        onChange={(_, chosen) => setView(chosen)}
        indicatorColor="primary"
        selectionFollowsFocus
        aria-label={t('takePart.topic')}
      >
        <Tab
          value="write"
          label={t('takePart.write')}
          id="community-sessions-write"
          aria-controls="community-sessions-proposal"
        />
        <Tab
          value="preview"
          label={t('takePart.preview')}
          id="community-sessions-preview"
          aria-controls="community-sessions-proposal"
        />
      </Tabs>
      <div
        role="tabpanel"
        id="community-sessions-proposal"
        aria-labelledby={`community-sessions-${view}`}
      >
        {view === 'write' ? (
          <TextField
            id="community-sessions-topic"
            label={t('takePart.topic')}
            helperText={t('takePart.topicHint')}
            value={proposal.text}
            onChange={event => proposal.write(event.target.value)}
            disabled={proposal.stage === 'sending'}
            inputProps={{ maxLength: MAX_LENGTH, dir: 'auto' }}
            variant="outlined"
            inputRef={field}
            multiline
            minRows={7}
            maxRows={14}
            fullWidth
          />
        ) : (
          <div className={classes.preview}>
            {proposal.text.trim() ? (
              <SafeMarkdown content={proposal.text} base={base} />
            ) : (
              <Typography color="textSecondary">
                {t('takePart.nothingYet')}
              </Typography>
            )}
          </div>
        )}
      </div>
    </>
  );
};
