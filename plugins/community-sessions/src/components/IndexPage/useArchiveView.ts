import { useSearchParams } from 'react-router-dom';
import useLocalStorage from 'react-use/esm/useLocalStorage';

const VIEWS = ['grid', 'list'] as const;

/** How the archive is laid out. */
export type ArchiveView = (typeof VIEWS)[number];

/** The view that the URL names, else the one chosen last in this browser. */
export function useArchiveView(): [ArchiveView, (view: ArchiveView) => void] {
  const [params, setParams] = useSearchParams();
  const [remembered, remember] = useLocalStorage<string>(
    'community-sessions.view',
  );
  const choose = (view: ArchiveView) => {
    remember(view);
    setParams(
      current => {
        const changed = new URLSearchParams(current);
        changed.set('view', view);
        return changed;
      },
      { replace: true },
    );
  };
  return [known(params.get('view')) ?? known(remembered) ?? 'grid', choose];
}

function known(view: string | null | undefined): ArchiveView | undefined {
  return VIEWS.find(each => each === view);
}
