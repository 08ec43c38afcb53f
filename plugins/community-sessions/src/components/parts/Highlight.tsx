import { makeStyles } from '@material-ui/core/styles';
import { findWords } from './findWords';

const useStyles = makeStyles(
  theme => ({
    mark: {
      borderRadius: 2,
      color: theme.palette.text.primary,
      backgroundColor: 'transparent',
      boxShadow: `inset 0 -0.5em ${theme.palette.action.selected}`,
      fontWeight: 'bold',
    },
  }),
  { name: 'CommunitySessionsHighlight' },
);

/** A text with the words of a search marked in it. */
export const Highlight = (props: { text: string; query: string }) => {
  const classes = useStyles();
  return (
    <bdi>
      {findWords(props.text, props.query).map(({ text, isHit }, index) =>
        isHit ? (
          <mark key={index} className={classes.mark}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </bdi>
  );
};
