import useLocalStorage from 'react-use/esm/useLocalStorage';
import { UrlParams, withParam } from '../../data/useUrlParams';

const VIEWS = ['grid', 'list'] as const;

/** How the archive is laid out. */
export type ArchiveView = (typeof VIEWS)[number];

/** The view that the URL names, else the one chosen last in this browser. */
export function useArchiveView({
  params,
  update,
}: UrlParams): [ArchiveView, (view: ArchiveView) => void] {
  const [remembered, remember] = useLocalStorage<string>(
    'community-sessions.view',
  );
  const choose = (view: ArchiveView) => {
    remember(view);
    update(current => withParam(current, 'view', view), { replace: true });
  };
  return [known(params.get('view')) ?? known(remembered) ?? 'grid', choose];
}

function known(view: string | null | undefined): ArchiveView | undefined {
  return VIEWS.find(each => each === view);
}
