import MarkdownIt from 'markdown-it';

const markdownIt = new MarkdownIt({ html: true });

type Token = ReturnType<typeof markdownIt.parse>[number];

/**
 * The words of Markdown with HTML in it, a line for each line, with `|` between the cells of a table.
 * Targets of links, images and comments are left out.
 *
 * Anyone may write an issue, so the parser has to be one that is not kept busy by markup written for that.
 */
export function plainText(markdown: string): string {
  return markdownIt
    .parse(markdown, {})
    .map(token => {
      switch (token.type) {
        case 'inline':
          return (token.children ?? []).map(inlineText).join('');
        case 'fence':
        case 'code_block':
          return token.content;
        case 'html_block':
          return markdownIt.utils.unescapeAll(withoutTags(token.content));
        case 'td_close':
        case 'th_close':
          return ' | ';
        default:
          return token.block && token.nesting < 1 ? '\n' : '';
      }
    })
    .join('');
}

function inlineText({ type, content }: Token): string {
  switch (type) {
    case 'text':
    case 'code_inline':
      return content;
    case 'softbreak':
    case 'hardbreak':
      return '\n';
    case 'html_inline':
      return ' ';
    default:
      return '';
  }
}

function withoutTags(html: string): string {
  return html.replace(/<!--[^]*?(?:-->|$)|<[^<>]*>/g, ' ');
}
