/** What somebody would like to hear or show at a session. All of it is invented. */
export interface TopicIdea {
  subject: string;
  detail: string;
}

type Idea = readonly [subject: string, detail: string];

/** What the community had on its mind, by year. */
// prettier-ignore
const IDEAS: Record<number, readonly Idea[]> = {
  2021: [
    ['Search beyond the catalog', 'Our engineers look for documentation first and services second, so we index both.'],
    ['TechDocs in CI', 'We generate the sites in the pipelines and only publish to a bucket, which took the load off the portal.'],
    ['Ownership of a thousand services', 'Half of our components had no owner until we made the field mandatory in the template.'],
    ['Kubernetes plugin across clusters', 'Three regions and two cloud providers, and people only want to see their own pods.'],
    ['Cost insights with our own numbers', 'We feed it from our billing export and show it per system instead of per project.'],
    ['Writing your first plugin', 'It took us an afternoon to write and a week to understand where to put it.'],
    ['Sign-in with our own identity provider', 'Okta in front, groups from LDAP, and names that never match.'],
    ['Software templates for mobile teams', 'Scaffolding an app with its pipeline, signing and store entry in one go.'],
    ['A homepage people open every morning', 'We asked thirty teams what should be on it; nobody agreed, so it became composable.'],
    ['Upgrading without fear', 'We merge every release within a week and let a bot open the pull request.'],
    ['Catalog entities from a legacy CMDB', 'A processor reads the old database and we retire it table by table.'],
    ['Measuring adoption', 'Page views say little, so we count how many teams create something every month.'],
  ],
  2022: [
    ['Permissions in practice', 'Conditional decisions on owned entities, and how we explain a hidden button to people.'],
    ['Running the portal on a small budget', 'One node, managed PostgreSQL and no on-call: what we gave up and what we did not.'],
    ['Entity providers instead of locations', 'Discovery got ten times faster once the event came to us and not the other way round.'],
    ['Incident view on the entity page', 'On-call, open incidents and the last deploy on one card.'],
    ['Tech Insights as a nudge', 'Checks that teams write themselves are the ones that get fixed.'],
    ['TechDocs add-ons', 'A feedback button and a reading time, both under a hundred lines.'],
    ['Scaffolder actions worth sharing', 'Ours registers a topic, opens a change ticket and posts the result in chat.'],
    ['Designing for accessibility', 'We went through the main screens with a screen reader and noted what broke.'],
    ['Bringing security findings home', 'Scanners report per repository, people think per service.'],
    ['Migrating from a wiki', 'Four thousand pages, two hundred of them alive.'],
    ['GraphQL layer over the catalog', 'Our mobile team asked for one query where they needed twelve requests.'],
    ['Testing plugins end to end', 'A throw-away portal for every pull request, torn down after an hour.'],
  ],
  2023: [
    ['The new backend system', 'We moved four plugins: what became shorter and what we had to look up.'],
    ['Secure base images from a template', 'Teams pick a language and get an image that is patched for them every night.'],
    ['Events instead of polling', 'Webhooks reach the catalog in seconds, and our rate limits are bored now.'],
    ['Platform team of three', 'How we say no to requests for plugins without losing people.'],
    ['OpenAPI as the source of truth', 'Specifications are linted in the pull request and shown next to the service.'],
    ['Search collators for tickets', 'Finding the ticket that explains the outage of two years ago.'],
    ['Declarative integration, first look', 'Installing a plugin by naming it in the config would remove most of our app code.'],
    ['Scorecards people like', 'Bronze, silver, gold turned out to be less useful than one clear next step.'],
    ['Multi-tenancy', 'One portal, five companies after a merger, and data that must not mix.'],
    ['Onboarding in a day', 'A page per team with everything a newcomer has to click once.'],
    ['Documentation for plugin authors', 'Where we got lost, with suggestions for the guides.'],
    ['Catalog at a hundred thousand entities', 'Which queries hurt first and the indexes that helped.'],
  ],
  2024: [
    ['The new frontend system in a real app', 'Half of our pages are extensions now and the other half did not notice.'],
    ['Notifications that reach people', 'Portal, mail and chat from one call, with a mute button.'],
    ['Moving to the community plugins repository', 'What changed for us as maintainers of two plugins.'],
    ['Auth for services', 'Service-to-service tokens after the upgrade, and the one job we had forgotten.'],
    ['Feature flags per team', 'We try new screens with twenty people before everyone sees them.'],
    ['Golden paths for data teams', 'Notebooks, pipelines and dashboards as first-class components.'],
    ['Scaffolder forms that grow', 'Conditional steps and a picker that asks our own API.'],
    ['Backstage on developer laptops', 'One command, seeded data and no tokens, for people who write plugins.'],
    ['Deprecating a service with dignity', 'Lifecycle, consumers and an end date on one page.'],
    ['Signals and live updates', 'Build status without reload, in both old and new plugins.'],
    ['Catalog quality week', 'Once a quarter everybody fixes five entities; this is what it did to our data.'],
    ['Dynamic plugins', 'Shipping a plugin to four portals without four builds.'],
  ],
  2025: [
    ['Actions registry and agents', 'Our assistant creates services by the same templates that people use.'],
    ['MCP server in production', 'What we let it read, what we do not, and how we audit it.'],
    ['Design tokens and dark mode', 'Our brand colours survived the move to the new components.'],
    ['From legacy app to extensions', 'We kept one page per week and finished in three months.'],
    ['Catalog model for AI assets', 'Models, prompts and data sets have owners too.'],
    ['Portal analytics without tracking people', 'We only keep counts per team and throw the rest away.'],
    ['Auditor service', 'Who changed what, in a form that our compliance people accept.'],
    ['Templates that stay up to date', 'A service created last year should get what a service created today gets.'],
    ['Workspaces and release cadence', 'How a plugin gets from pull request to npm, and how long it takes.'],
    ['Home page for every role', 'Managers, on-call and newcomers get their own default.'],
    ['Search with embeddings', 'Hybrid ranking over documentation, with the numbers before and after.'],
    ['SIG updates in five minutes', 'Framework, Docs and Catalog tell what they work on next.'],
  ],
  2026: [
    ['Agents that keep the catalog tidy', 'They propose the change, the owner approves it, and the entity explains why.'],
    ['Moving the last page to the new frontend', 'What was left at the end and the blueprints we were missing.'],
    ['Backstage UI in our plugins', 'One weekend, eleven plugins and a much smaller bundle.'],
    ['Portal for a regulated bank', 'Four-eyes templates, evidence for auditors and still a good evening.'],
    ['Permission rules for templates', 'Who may create what where, without a policy of a thousand lines.'],
    ['A plugin in thirty minutes', 'Live, from the template to a card on the home page, with questions all along.'],
    ['Catalog relations as a graph database', 'Impact analysis across nine thousand components in under a second.'],
    ['Cost per service, honestly', 'Shared clusters made this hard; here is the key we settled on.'],
    ['Documentation that answers', 'Questions in chat are answered from TechDocs with a link to the paragraph.'],
    ['Release 1.55, what is in it for you', 'A tour of what changed and what you can delete from your app.'],
    ['Testing against two databases', 'Every pull request runs on both, and it found three bugs in a month.'],
    ['From the first pull request to reviewer', 'It began with a typo: what helped on the way, and what did not.'],
  ],
};

const YEARS = Object.keys(IDEAS).map(Number);

/** The n-th idea of a year; a year without ideas of its own takes those of the nearest one. */
export function topicIdea(year: number, n: number): TopicIdea {
  const ideas =
    IDEAS[Math.min(Math.max(year, YEARS[0]), YEARS[YEARS.length - 1])];
  const [subject, detail] = ideas[n % ideas.length];
  return { subject, detail };
}

/** Ways in which people write a topic down. */
const WORDINGS: ReadonlyArray<(idea: TopicIdea) => string> = [
  ({ subject, detail }) =>
    `**${subject}**\n\n${detail} I can show it live, ten minutes should do. 🤞`,
  ({ subject, detail }) =>
    `Could we talk about this one: ${subject}? ${detail} I would love to hear how others go about it.`,
  ({ subject, detail }) =>
    `### ${subject}\n\n${detail}\n\n- where we started\n- what surprised us\n- what we would do again`,
  ({ subject, detail }) =>
    `${subject}. ${detail} Feedback is very welcome before we turn it into an RFC.`,
  ({ subject, detail }) => `Topic suggestion: *${subject}*\n\n> ${detail}`,
  ({ subject, detail }) =>
    `Hi all 👋 first time here! ${detail} May I have a slot for "${subject}"? Slides are nearly ready.`,
];

/** A topic as somebody would write it in a comment. */
export function topicComment(idea: TopicIdea, wording: number): string {
  return WORDINGS[wording % WORDINGS.length](idea);
}
