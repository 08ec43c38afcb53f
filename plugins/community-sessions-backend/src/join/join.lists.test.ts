import { commentRecord, issueRecord } from './__fixtures__/records';
import { joinRecords } from './__fixtures__/joinRecords';
import { backstageSeries } from './__fixtures__/series';

const LISTED = issueRecord({
  title: 'Agenda for Backstage Community Session (Jan 21, 2026)',
  body: '## Agenda\n\n- Introduction\n- Golden paths (Ann Example)\n- Costs @ben',
});
const NOTICE = {
  id: '9',
  issue_number: 1,
  body: 'No meeting today, sorry.',
  user: { login: 'host' },
  author_association: 'MEMBER',
  created_at: '2026-01-21T09:00:00Z',
};

describe('what an agenda and its comments say themselves', () => {
  it('takes topics from the list of the agenda, with who presents them', () => {
    const [session] = joinRecords(backstageSeries, [LISTED]).sessions;
    expect(
      session.topics.map(({ bodyMarkdown, author }) => [
        bodyMarkdown,
        author.name ?? author.login,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['Golden paths (Ann Example)', 'Ann Example'],
        ['Costs @ben', 'ben'],
      ]),
    );
    expect(session.topics).toHaveLength(2);
  });

  it('cancels a session of which a host says so in a comment', () => {
    const [session] = joinRecords(backstageSeries, [
      LISTED,
      commentRecord(NOTICE),
    ]).sessions;
    expect(session).toMatchObject({
      cancelled: true,
      provenance: { status: 'github' },
    });
    expect(session.topics).toHaveLength(2);
  });

  it('leaves an agenda of two sessions alone', () => {
    const { sessions } = joinRecords(backstageSeries, [
      issueRecord({
        title: 'Agenda for Backstage Community Sessions (Jan 21 & 28, 2026)',
      }),
      commentRecord(NOTICE),
    ]);
    expect(sessions.map(({ cancelled }) => cancelled)).toEqual([false, false]);
  });
});
