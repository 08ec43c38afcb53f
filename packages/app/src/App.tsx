import { createApp } from '@backstage/frontend-defaults';
import { authModule } from './modules/auth';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';

// Everything else, the Community Sessions plugin included, is found by `app.packages: all`.
export default createApp({
  features: [authModule, homeModule, navModule],
});
