import { seriesSource } from './__testUtils__/gitLabSource';

const project = {
  id: 4711,
  path_with_namespace: 'Guilds/platform/sessions',
  web_url: 'https://gitlab.example.com/guilds/platform/sessions',
};

describe('events', () => {
  const { topics, changedRecord } = seriesSource().events!;

  it('listens to issues, notes and awards', () => {
    expect(topics).toEqual(['gitlab.issue', 'gitlab.note', 'gitlab.emoji']);
  });

  it.each([
    {
      name: 'an issue',
      topic: 'gitlab.issue',
      eventPayload: {
        object_kind: 'issue',
        project,
        object_attributes: { id: 301, iid: 23, action: 'update' },
      },
      externalId: '23',
    },
    {
      name: 'a note of an issue',
      topic: 'gitlab.note',
      eventPayload: {
        object_kind: 'note',
        project,
        object_attributes: { id: 1241, noteable_type: 'Issue' },
        issue: { id: 92, iid: 17 },
      },
      externalId: '17',
    },
    {
      name: 'an award on a note of an issue',
      topic: 'gitlab.emoji',
      eventPayload: {
        object_kind: 'emoji',
        project,
        object_attributes: { name: 'thumbsup', awardable_type: 'Note' },
        note: { id: 1241 },
        issue: { id: 92, iid: 17 },
      },
      externalId: '17',
    },
  ])('names the issue of $name', ({ topic, eventPayload, externalId }) => {
    expect(changedRecord({ topic, eventPayload })).toEqual({
      kind: 'gitlab.issue',
      externalId,
      gone: false,
    });
  });

  it.each([
    {
      name: 'another project',
      topic: 'gitlab.issue',
      eventPayload: {
        project: { path_with_namespace: 'guilds/other' },
        object_attributes: { iid: 23 },
      },
    },
    {
      name: 'a note of a merge request',
      topic: 'gitlab.note',
      eventPayload: {
        project,
        object_attributes: { id: 1, noteable_type: 'MergeRequest' },
        merge_request: { iid: 5 },
      },
    },
    { name: 'nothing', topic: 'gitlab.issue', eventPayload: null },
    {
      name: 'a number that is none',
      topic: 'gitlab.issue',
      eventPayload: { project, object_attributes: { iid: '23; drop' } },
    },
  ])('ignores $name', ({ topic, eventPayload }) => {
    expect(changedRecord({ topic, eventPayload })).toBeUndefined();
  });
});
