import {
  Pattern,
  SourceSeries,
} from '@backstage-community/plugin-community-sessions-node';
import { InputError } from '@backstage/errors';
import {
  getGitLabIntegrationRelativePath,
  GitLabIntegration,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { z } from 'zod/v4';

/** `communitySessions.series[].gitlab`, validated. */
export interface GitLabConfig {
  /** Address of the project, without trailing slash or `.git`. */
  projectUrl: string;
  /** `group/subgroup/project` */
  projectPath: string;
  label?: string;
  titlePattern?: Pattern;
  integration: GitLabIntegration;
}

const KEY = 'communitySessions.series[].gitlab';
const EXAMPLE = 'https://gitlab.example.com/group/project';

const optionalText = z
  .string()
  .optional()
  .transform(value => value?.trim() || undefined);

const pattern = optionalText.transform((value, context) => {
  try {
    return value === undefined ? undefined : Pattern.parse(value);
  } catch (error) {
    context.addIssue(error instanceof Error ? error.message : String(error));
    return z.NEVER;
  }
});

const schema = z
  .strictObject({
    project: z
      .string()
      .refine(
        value => /^https?:$/.test(URL.parse(value)?.protocol ?? ''),
        `must be the address of a project, e.g. ${EXAMPLE}`,
      )
      .transform(value => value.replace(/\/+$/, '').replace(/\.git$/, '')),
    label: optionalText,
    titlePattern: pattern,
  })
  .refine(({ label, titlePattern }) => label || titlePattern, {
    error:
      'needs a titlePattern or a label, which say which of its issues are agendas',
  });

/** Reads a series' `gitlab`. Throws an `InputError` of one sentence that names the key. */
export function readGitLabConfig(
  { id, config }: SourceSeries,
  integrations: ScmIntegrationRegistry,
): GitLabConfig {
  const fail = (path: PropertyKey[], message: string) =>
    new InputError(
      `${[KEY, ...path.map(String)].join('.')} (series '${id}'): ${message}`,
    );
  const { data, error } = schema.safeParse(config?.get() ?? {}, {
    error: describeIssue,
  });
  if (error) {
    const [issue] = error.issues;
    throw fail(
      issue.code === 'unrecognized_keys'
        ? [...issue.path, issue.keys[0]]
        : issue.path,
      issue.message,
    );
  }
  const url = new URL(data.project);
  const integration = integrations.gitlab.byUrl(url);
  if (!integration) {
    throw fail(
      ['project'],
      `is on '${url.host}', which is not a known GitLab host: add it to integrations.gitlab`,
    );
  }
  const relativePath = getGitLabIntegrationRelativePath(integration.config);
  const path = url.pathname.startsWith(`${relativePath}/`)
    ? decodeURI(url.pathname.slice(relativePath.length + 1))
    : '';
  const isProject =
    /^[^/]+(\/[^/]+)+$/.test(path) && !path.split('/').includes('-');
  if (!isProject || url.search || url.hash || url.username || url.password) {
    throw fail(
      ['project'],
      `must be the address of a project and nothing else, e.g. ${EXAMPLE}`,
    );
  }
  const { label, titlePattern } = data;
  return {
    projectUrl: data.project,
    projectPath: path,
    label,
    titlePattern,
    integration,
  };
}

/** Does not repeat the value, which may be a secret in the wrong place. */
function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'is missing'
        : `must be ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${
            issue.expected
          }`;
    case 'unrecognized_keys':
      return 'is not a known key';
    default:
      return undefined;
  }
}
