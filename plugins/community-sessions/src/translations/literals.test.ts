import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Attributes whose text people see or hear. */
const TEXT_ATTRIBUTES =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|helperText|message|description|summary)$/;
const HAS_WORDS = /\p{L}{2}/u;
/** Operators that may come to either operand. */
const FROM_BOTH_SIDES = new Set([
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.PlusToken,
]);
const SOURCES = path.resolve(__dirname, '..');

/** Texts in JSX that do not come from the translation ref. */
function literalsIn(source: string): string[] {
  const file = ts.createSourceFile(
    'x.tsx',
    source,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node)) {
      found.push(node.text);
    } else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) {
      found.push(...shownBy(node.expression));
    } else if (
      ts.isJsxAttribute(node) &&
      TEXT_ATTRIBUTES.test(node.name.getText(file))
    ) {
      const { initializer } = node;
      found.push(
        ...shownBy(
          initializer && ts.isJsxExpression(initializer)
            ? initializer.expression
            : initializer,
        ),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.map(each => each.trim()).filter(each => HAS_WORDS.test(each));
}

/** The literals that an expression may come to; what it calls is its own affair. */
function shownBy(node: ts.Node | undefined): string[] {
  if (!node) {
    return [];
  }
  if (ts.isStringLiteralLike(node)) {
    return [node.text];
  }
  if (ts.isTemplateExpression(node)) {
    return [node.head, ...node.templateSpans.map(each => each.literal)].map(
      each => each.text,
    );
  }
  if (ts.isConditionalExpression(node)) {
    return [...shownBy(node.whenTrue), ...shownBy(node.whenFalse)];
  }
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    return [
      ...(FROM_BOTH_SIDES.has(kind) ? shownBy(node.left) : []),
      ...(FROM_BOTH_SIDES.has(kind) ||
      kind === ts.SyntaxKind.AmpersandAmpersandToken
        ? shownBy(node.right)
        : []),
    ];
  }
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isNonNullExpression(node)
  ) {
    return shownBy(node.expression);
  }
  return [];
}

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.tsx'))
  .filter(file => !/\.test\.tsx$|__testUtils__/.test(file));

it('looks at every component', () => {
  expect(files.length).toBeGreaterThan(40);
});

it.each(files)('%s says nothing but what can be translated', file => {
  const source = readFileSync(path.join(SOURCES, file), 'utf8');
  expect(literalsIn(source)).toEqual([]);
});

it.each([
  ['<b>Hello</b>', ['Hello']],
  ['<b>{"Hello"}</b>', ['Hello']],
  ['<b>{x ? "Yes" : (y && `No ${n}`)}</b>', ['Yes', 'No']],
  ['<b aria-label="Hello" />', ['Hello']],
  ['<b title={x ?? "Hello"} />', ['Hello']],
  ['<b className="hello" id={"hello"}>{t("hello")}</b>', []],
  ['<b>{x === "hello" && y}</b>', []],
  ['<b>: · {n} / 5</b>', []],
])('finds what it looks for in %s', (source, literals) => {
  expect(literalsIn(source)).toEqual(literals);
});
