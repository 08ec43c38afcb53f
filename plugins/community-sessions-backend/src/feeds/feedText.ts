/**
 * Text without what neither iCalendar (RFC 5545, 3.3.11) nor XML 1.0 can carry: control characters, halves of surrogate
 * pairs and noncharacters.
 */
export function printable(text: string): string {
  return text.replace(
    /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu,
    '',
  );
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML that shows it; also right between the quotes of an attribute. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, char => ENTITIES[char]);
}
