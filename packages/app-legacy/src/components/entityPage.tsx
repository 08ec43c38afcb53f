import {
  EntityCommunitySessionsCard,
  isCommunitySessionsAvailable,
} from '@backstage-community/plugin-community-sessions';
import {
  EntityAboutCard,
  EntityLayout,
  EntityLinksCard,
  EntitySwitch,
  isKind,
} from '@backstage/plugin-catalog';
import {
  EntityGroupProfileCard,
  EntityMembersListCard,
  EntityOwnershipCard,
  EntityUserProfileCard,
} from '@backstage/plugin-org';
import Grid from '@material-ui/core/Grid';
import { PropsWithChildren } from 'react';

const Overview = ({ children }: PropsWithChildren<{}>) => (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3}>
        {children}
        <EntitySwitch>
          <EntitySwitch.Case if={isCommunitySessionsAvailable}>
            <Grid item xs={12} md={6}>
              <EntityCommunitySessionsCard />
            </Grid>
          </EntitySwitch.Case>
        </EntitySwitch>
      </Grid>
    </EntityLayout.Route>
  </EntityLayout>
);

const userPage = (
  <Overview>
    <Grid item xs={12} md={6}>
      <EntityUserProfileCard />
    </Grid>
    <Grid item xs={12} md={6}>
      <EntityOwnershipCard />
    </Grid>
  </Overview>
);

const groupPage = (
  <Overview>
    <Grid item xs={12} md={6}>
      <EntityGroupProfileCard />
    </Grid>
    <Grid item xs={12} md={6}>
      <EntityMembersListCard />
    </Grid>
  </Overview>
);

const defaultPage = (
  <Overview>
    <Grid item xs={12} md={6}>
      <EntityAboutCard />
    </Grid>
    <Grid item xs={12} md={6}>
      <EntityLinksCard />
    </Grid>
  </Overview>
);

export const entityPage = (
  <EntitySwitch>
    <EntitySwitch.Case if={isKind('user')}>{userPage}</EntitySwitch.Case>
    <EntitySwitch.Case if={isKind('group')}>{groupPage}</EntitySwitch.Case>
    <EntitySwitch.Case>{defaultPage}</EntitySwitch.Case>
  </EntitySwitch>
);
