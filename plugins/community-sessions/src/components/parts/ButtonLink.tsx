import { LinkButton, LinkButtonProps } from '@backstage/core-components';

/** A link that looks like a button, and does not claim to be one. */
export const ButtonLink = (props: LinkButtonProps) => (
  <LinkButton role="link" {...props} />
);
