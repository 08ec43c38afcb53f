import { SourceDescription } from '../SourceRegistry';

const DESCRIPTIONS: Record<string, SourceDescription> = {
  github: { title: 'GitHub', icon: 'github' },
  youtube: { title: 'YouTube' },
  calendar: { title: 'Calendar' },
  archive: { title: 'Archive', icon: 'docs' },
};

/** Describes the built-in sources as the registry does. */
export function describeSource(id: string): SourceDescription {
  return DESCRIPTIONS[id] ?? { title: id };
}
