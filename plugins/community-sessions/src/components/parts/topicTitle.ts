/** The first line of a topic that says something, without its Markdown. */
export function topicTitle(bodyMarkdown: string): string {
  const lines = bodyMarkdown
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .split('\n')
    .map(plain);
  return lines.find(line => /[\p{L}\p{N}]/u.test(line)) ?? '';
}

function plain(line: string): string {
  return line
    .slice(0, 500)
    .replace(/^[\s>#*+-]+|^\s*\d+[.)]\s+/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/\*\*|__|~~|`/g, '')
    .trim();
}
