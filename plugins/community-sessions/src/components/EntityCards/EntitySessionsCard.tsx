import { isUserEntity } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { loginOf, queryOf } from './annotations';
import { AboutEntityCard } from './AboutEntityCard';
import { PersonSessionsCard } from './PersonSessionsCard';

/** On a user the sessions they took part in, on any other entity those about it. */
export const EntitySessionsCard = () => {
  const { entity } = useEntity();
  if (isUserEntity(entity)) {
    const login = loginOf(entity);
    return login ? <PersonSessionsCard login={login} /> : null;
  }
  const words = queryOf(entity);
  return words ? <AboutEntityCard words={words} /> : null;
};
