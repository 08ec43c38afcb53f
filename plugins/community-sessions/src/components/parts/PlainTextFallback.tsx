import { Component, ReactNode } from 'react';

interface Props {
  text: string;
  children: ReactNode;
}

/** Shows a text as it was written when it cannot be shown as Markdown, e.g. when it nests too deep. */
export class PlainTextFallback extends Component<Props, { failed: boolean }> {
  static getDerivedStateFromError() {
    return { failed: true };
  }

  state = { failed: false };

  render() {
    const { text, children } = this.props;
    return this.state.failed ? (
      <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</p>
    ) : (
      children
    );
  }
}
