import { JsonObject } from '@backstage/types';
import { PROJECT } from './__testUtils__/FakeGitLab';
import { gitLabSource, seriesOf } from './__testUtils__/gitLabSource';

const KEY = 'communitySessions.series[].gitlab';

describe('configuration', () => {
  const read = (config: JsonObject) => () =>
    gitLabSource().forSeries(seriesOf(config));

  it.each([
    {
      name: 'no project',
      config: { label: 'agenda' },
      message: `${KEY}.project (series 'guild'): is missing`,
    },
    {
      name: 'neither label nor pattern',
      config: { project: PROJECT, label: ' ' },
      message: `${KEY} (series 'guild'): needs a titlePattern or a label, which say which of its issues are agendas`,
    },
    {
      name: 'an unknown key',
      config: { project: PROJECT, lable: 'agenda' },
      message: `${KEY}.lable (series 'guild'): is not a known key`,
    },
    {
      name: 'a label that is no text',
      config: { project: PROJECT, label: 5 },
      message: `${KEY}.label (series 'guild'): must be a string`,
    },
    {
      name: 'a project that is no address',
      config: { project: 'guilds/sessions', label: 'agenda' },
      message: `${KEY}.project (series 'guild'): must be the address of a project, e.g. https://gitlab.example.com/group/project`,
    },
    ...[
      'https://gitlab.example.com/guilds',
      `${PROJECT}/-/issues`,
      `${PROJECT}?private_token=x`,
      'https://user:pass@gitlab.example.com/a/b',
    ].map(project => ({
      name: project,
      config: { project, label: 'agenda' },
      message: `${KEY}.project (series 'guild'): must be the address of a project and nothing else, e.g. https://gitlab.example.com/group/project`,
    })),
    {
      name: 'an unknown host',
      config: { project: 'https://git.example.org/a/b', label: 'agenda' },
      message: `${KEY}.project (series 'guild'): is on 'git.example.org', which is not a known GitLab host: add it to integrations.gitlab`,
    },
    {
      name: 'look-around',
      config: { project: PROJECT, titlePattern: '(?=Guild)' },
      message: `${KEY}.titlePattern (series 'guild'): '(?=Guild)' uses look-around or a back reference, which can't be run in bounded time; write it without`,
    },
    {
      name: 'a broken pattern',
      config: { project: PROJECT, titlePattern: '(' },
      message: `${KEY}.titlePattern (series 'guild'): '(' is not a regular expression`,
    },
  ])('refuses $name', ({ config, message }) => {
    expect(read(config)).toThrow(
      expect.objectContaining({ name: 'InputError', message }),
    );
  });

  it('takes a project with a slash or .git at its end, and one below a relative path', () => {
    const scope = (project: string, integration: JsonObject = {}) =>
      gitLabSource({ integration }).forSeries(
        seriesOf({ project, label: 'agenda' }),
      )?.scope;
    expect(scope(`${PROJECT}/`)).toBe(scope(`${PROJECT}.git`));
    expect(
      scope('https://gitlab.example.com/git/guilds/platform/sessions', {
        baseUrl: 'https://gitlab.example.com/git',
      }),
    ).toBe(scope(PROJECT));
  });
});
