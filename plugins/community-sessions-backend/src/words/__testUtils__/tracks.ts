import { Pattern } from '@backstage-community/plugin-community-sessions-node';
import { Tracks } from '../topics/tracks';

/** The tracks of the Backstage Community Sessions. */
export const tracks = new Tracks([
  { id: 'adopters', title: 'Adopters', match: Pattern.parse('adopter') },
  {
    id: 'contributors',
    title: 'Contributors',
    match: Pattern.parse('contributor'),
  },
]);
