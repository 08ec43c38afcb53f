import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { JsonObject, JsonValue } from '@backstage/types';
import { readCommunitySessionsConfig } from '../config/config';

/** What the plugin makes of `communitySessions` and `integrations`. */
export function readConfig(
  communitySessions?: JsonValue,
  integrations: JsonObject = {},
  moduleSources?: string[],
) {
  const config = new ConfigReader({ communitySessions, integrations });
  return readCommunitySessionsConfig(
    config,
    ScmIntegrations.fromConfig(config),
    moduleSources,
  );
}

/** What the plugin makes of a series with these keys. */
export function readSeries(series: JsonObject) {
  return readConfig({
    series: [{ id: 'meetup', timeZone: 'America/New_York', ...series }],
  }).series[0];
}
