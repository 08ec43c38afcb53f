import { toError } from '@backstage/errors';
import { useState } from 'react';
import { Deed } from './GitHubParticipation';
import { isRefusal } from './useThumbsUp';

/** A topic from the first word to the way back. */
export interface Proposal {
  text: string;
  write: (text: string) => void;
  stage: 'writing' | 'sending' | 'proposed' | 'withdrawn';
  /** The comment it became. */
  url?: string;
  error?: Error;
  send: () => void;
  takeBack: () => void;
  /** Makes room for another topic, once this one is through. */
  reset: () => void;
}

interface State {
  stage: Proposal['stage'];
  deed?: Deed;
  error?: Error;
}

/** Follows a proposal; what was written stays until GitHub has it. */
export function useProposal(
  propose: (bodyMarkdown: string) => Promise<Deed>,
): Proposal {
  const [text, setText] = useState('');
  const [state, setState] = useState<State>({ stage: 'writing' });

  const attempt = async (during: State, deed: () => Promise<State>) => {
    setState(during);
    try {
      setState(await deed());
    } catch (error) {
      setState({
        ...state,
        error: isRefusal(error) ? undefined : toError(error),
      });
    }
  };

  return {
    text,
    write: setText,
    stage: state.stage,
    url: state.deed?.url,
    error: state.error,
    send: () =>
      attempt({ stage: 'sending' }, async () => ({
        stage: 'proposed',
        deed: await propose(text.trim()),
      })),
    // Shown as done at once; a refusal brings it back.
    takeBack: () =>
      attempt({ stage: 'withdrawn' }, async () => {
        await state.deed?.undo();
        return { stage: 'withdrawn' };
      }),
    reset: () => {
      if (state.stage === 'proposed') {
        setText('');
      }
      setState({ stage: 'writing' });
    },
  };
}
