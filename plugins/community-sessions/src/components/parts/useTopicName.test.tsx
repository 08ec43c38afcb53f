import { screen } from '@testing-library/react';
import { fakeApi } from '../../__testUtils__/fakeSessions';
import { renderPart } from '../../__testUtils__/renderPart';
import { useTopicName } from './useTopicName';

const Name = ({ bodyMarkdown }: { bodyMarkdown: string }) => {
  const topicName = useTopicName();
  return <output>{topicName({ bodyMarkdown })}</output>;
};

it.each([
  ['**Dry runs**\n\nmore', 'Dry runs'],
  ['🎉🚀', 'Topic without words'],
  ['![](https://example.com/a.png)', 'Topic without words'],
  ['', 'Topic without words'],
])('calls %j by %j', async (bodyMarkdown, name) => {
  await renderPart(<Name bodyMarkdown={bodyMarkdown} />, fakeApi([]));
  expect(screen.getByRole('status')).toHaveTextContent(name);
});
