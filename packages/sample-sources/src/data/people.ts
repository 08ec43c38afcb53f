/** The account that marks issues as stale. */
export const STALE_BOT = 'github-actions[bot]';

/** Members of the organisation, who open the agendas. */
export const HOSTS = [
  'OrkoHunter',
  'suuus',
  'leemills83',
  'jorgelainfiesta',
  'tudi2d',
  'MihaiTabara',
  'Rugvip',
  'vinzscam',
];

/** People of the community. These accounts are invented. */
export const COMMUNITY = [
  'mira-holmqvist-dev',
  'tobias-at-northgrid',
  'yuki-platformer',
  'adaeze-okonjo-eng',
  'lucas-ferrari-idp',
  'priya-builds-portals',
  'jonas-brekke-sre',
  'camille-dx-team',
  'oskar-devportal',
  'fatima-zahra-infra',
  'devon-catalogs',
  'ines-carvalho-dx',
  'henrik-techdocs',
  'maya-goldenpath',
  'sven-templates',
  'noor-platform-ops',
  'gabriel-plugsmith',
  'aiko-searches',
  'pavel-k8s-portal',
  'zoe-scorecards',
  'rafael-monorepo',
  'linnea-pipelines',
  'kwame-service-owner',
  'elif-devex',
  'marta-api-first',
  'ben-at-fjordbank',
  'chidi-gitops',
  'hanna-softwarecat',
  'diego-scaffolds',
  'nadia-observes',
];
