import { MarkdownContent } from '@backstage/core-components';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

const content = `
This portal shows the **Community Sessions** plugin at work.

- The card above is the plugin's homepage card. *Edit* the page to resize it or change its settings.
- [Community Sessions](/community-sessions) has the next session and the archive of all that were.
- What others see: [an attendee](/?as=attendee) without rights to the sync, [an outsider](/?as=outsider) without any, and [the guest](/?as=guest) again. Reload after the click.
- \`./yarnw start\` fills the portal from sample sources on this machine; \`./yarnw start:live\` follows the real community.
`;

const welcomeWidget = HomePageWidgetBlueprint.make({
  name: 'welcome',
  params: {
    name: 'HomePageWelcome',
    title: 'Welcome',
    description: 'What this demo portal is',
    components: async () => ({
      Content: () => <MarkdownContent content={content} />,
    }),
  },
});

export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [welcomeWidget],
});
