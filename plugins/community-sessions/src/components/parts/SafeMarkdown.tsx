import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useRef } from 'react';
import { PlainTextFallback } from './PlainTextFallback';
import { safeImage, safeLink } from './safeUrl';
import { useFitIntoPage } from './useFitIntoPage';

const useStyles = makeStyles(
  theme => ({
    frame: { overflowX: 'auto' },
    root: {
      ...theme.typography.body1,
      maxWidth: '80ch',
      overflowWrap: 'anywhere',
      '& > :first-child': { marginTop: 0 },
      '& > :last-child': { marginBottom: 0 },
      // A heading inside of a text must not outshout those of the page.
      '& h1, & h2, & h3, & h4, & h5, & h6': {
        ...theme.typography.subtitle1,
        fontWeight: 'bold',
        margin: theme.spacing(2, 0, 1),
      },
      '& p, & ul, & ol, & table': { margin: theme.spacing(1, 0) },
      '& ul, & ol': { paddingLeft: theme.spacing(3) },
      '& table': {
        display: 'block',
        overflowX: 'auto',
        width: 'max-content',
        maxWidth: '100%',
      },
      '& table, & th, & td': { borderColor: theme.palette.divider },
      '& td': { padding: theme.spacing(1), lineHeight: 1.4 },
      '& pre': { overflowX: 'auto' },
      '& a': { textDecoration: 'underline' },
    },
  }),
  { name: 'CommunitySessionsMarkdown' },
);

/** What somebody wrote on GitHub. Links and images of other kinds than web and mail are left out. */
export const SafeMarkdown = (props: {
  content: string;
  /** Where the text stands, for its relative links. */
  base?: string | null;
  /** Where the headings of the text stand among those of the page. */
  firstHeadingLevel?: number;
}) => {
  const { content, base, firstHeadingLevel = 4 } = props;
  const classes = useStyles();
  const root = useRef<HTMLDivElement>(null);

  useFitIntoPage(root, content, firstHeadingLevel);

  return (
    <PlainTextFallback key={content} text={content}>
      <div ref={root} dir="auto" className={classes.frame}>
        <MarkdownContent
          className={classes.root}
          content={content}
          dialect="gfm"
          transformLinkUri={href => safeLink(href, base) ?? ''}
          transformImageUri={src => safeImage(src, base) ?? ''}
        />
      </div>
    </PlainTextFallback>
  );
};
