/** Full-width digits, colons, brackets and commas, and the marks that stand for a range in East Asian texts. */
const NARROW: Record<string, string> = {
  '：': ':',
  '（': '(',
  '）': ')',
  '【': '[',
  '】': ']',
  '，': ',',
  '、': ',',
  '．': '.',
  '／': '/',
  '－': '-',
  '～': '~',
  '〜': '~',
  '\u3000': ' ',
};

/** A text with the marks and digits of East Asian scripts in their narrow form. Every place in it stays where it was. */
export function normalizeWidth(text: string): string {
  return text.replace(/[：（）【】，、．／－～〜\u3000０-９]/g, char =>
    char >= '０' && char <= '９'
      ? String.fromCharCode(char.charCodeAt(0) - 0xfee0)
      : NARROW[char],
  );
}
