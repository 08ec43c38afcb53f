import { Series } from '@backstage-community/plugin-community-sessions-common';
import { NotFoundError } from '@backstage/errors';

/** The series with these ids, or all of them; throws a `NotFoundError` that names an id that no series has. */
export function findSeries(all: Series[], ids?: string[]): Series[] {
  const unknown = ids?.find(id => !all.some(series => series.id === id));
  if (unknown !== undefined) {
    const known = all.map(({ id }) => `'${id}'`).join(', ');
    throw new NotFoundError(
      `There is no series '${unknown}'; there is ${known}`,
    );
  }
  return all.filter(({ id }) => ids?.includes(id) ?? true);
}
