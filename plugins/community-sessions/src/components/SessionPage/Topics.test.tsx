import { SessionDetail } from '@backstage-community/plugin-community-sessions-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../__testUtils__/fakeSessions';
import { RECORDED } from '../../__testUtils__/recordedSession';
import { renderSessions } from '../../__testUtils__/renderSessions';

const open = (session: SessionDetail, search = '') =>
  renderSessions(fakeApi([session]), `/${session.id}${search}`);

describe('a topic', () => {
  const topics = Array.from({ length: 30 }, (_, index) => ({
    ...RECORDED.topics[0],
    id: `${index}`,
    bodyMarkdown: `Topic ${index}\n\n# Heading\n\n### Deeper`,
  }));
  const titles = () =>
    screen.getAllByRole('heading', { level: 4, name: /^Topic/ });

  it('can be linked to, also when it is not among the first', async () => {
    await open({ ...RECORDED, topics }, '#topic-25');
    const item = (await screen.findByText('Topic 25')).closest('li');
    expect(item).toHaveFocus();
    expect(titles()).toHaveLength(30);
    expect(screen.getByRole('link', { name: 'Topic 3' })).toHaveAttribute(
      'href',
      `/community-sessions/${RECORDED.id}#topic-3`,
    );
  });

  it('is one of the first until all are asked for', async () => {
    await open({ ...RECORDED, topics }, '#%');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show all 30 topics' }),
    );
    expect(titles()).toHaveLength(30);
    expect(screen.getByRole('link', { name: 'Topic 20' })).toHaveFocus();
  });

  it('has its own headings below those of the page', async () => {
    await open({ ...RECORDED, topics: topics.slice(0, 1) });
    expect(
      await screen.findByRole('heading', { level: 5, name: 'Heading' }),
    ).not.toHaveAttribute('id');
    expect(
      screen.getByRole('heading', { level: 6, name: 'Deeper' }),
    ).toBeInTheDocument();
  });

  it('says nothing twice, and is not indented where it is a list item', async () => {
    const bodyMarkdown =
      '- We moved our whole documentation out of a wiki. It had four thousand pages, few of them alive.\n\n      Ask us anything.';
    await open({
      ...RECORDED,
      topics: [{ ...RECORDED.topics[0], bodyMarkdown }],
    });
    const title = await screen.findByRole('heading', {
      name: 'We moved our whole documentation out of a wiki.',
    });
    expect(screen.getAllByText(/We moved our whole/)).toHaveLength(1);
    const topic = title.closest('li')!;
    expect(topic).toHaveTextContent(/It had four thousand pages/);
    expect(topic).toHaveTextContent(/Ask us anything\./);
    expect(topic.querySelector('li, pre, blockquote')).toBeNull();
  });

  it('leads to the other sessions of its proposer', async () => {
    await open(RECORDED);
    expect(
      await screen.findByRole('link', { name: 'All sessions of Ana' }),
    ).toHaveAttribute('href', '/community-sessions?person=ana');
  });
});
