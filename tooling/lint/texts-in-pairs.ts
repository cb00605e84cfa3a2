import type { NodeOf, Rule } from "./domain-is-pure.ts";

type AnyNode = NonNullable<NodeOf<"JSXText">["parent"]>;

const CHINESE = /\p{Script=Han}/u;
const LANGUAGES = new Set(["en", "zh"]);

function namesALanguage(node: NodeOf<"ObjectExpression">): boolean {
  return node.properties.some((property) => property.type === "Property" && property.key.type === "Identifier" && LANGUAGES.has(property.key.name));
}

function isEnglish(node: AnyNode): boolean {
  return node.type === "Literal" && typeof node.value === "string" && !CHINESE.test(node.value);
}

/** The language's own name is the same in both. */
const ITS_NAME = "中文";

/** Inside `{ zh, en }` or `defineTexts(zh, en)`, where the compiler asks for the other language, or one side of `chinese ? … : …`. */
function inAPair(node: AnyNode): boolean {
  for (let at: AnyNode | null = node.parent; at !== null && at.type !== "Program"; at = at.parent) {
    if (at.type === "ObjectExpression" && namesALanguage(at)) return true;
    if (at.type === "ConditionalExpression" && isEnglish(at.consequent) !== isEnglish(at.alternate)) return true;
    if (at.type === "CallExpression" && at.callee.type === "Identifier" && at.callee.name === "defineTexts") return true;
  }
  return false;
}

/** A Chinese sentence alone in a component has no English one. */
export const textsInPairs: Rule = {
  create(context) {
    if (context.filename.endsWith(".texts.ts") || /[/\\]help[/\\]/u.test(context.filename)) return {};
    const check = (node: AnyNode, text: string): void => {
      if (CHINESE.test(text) && text !== ITS_NAME && !inAPair(node))
        context.report({ node, message: "A text for users comes in Chinese and English: { zh, en }, or defineTexts(zh, en)." });
    };
    return {
      Literal(node) {
        if (typeof node.value === "string") check(node, node.value);
      },
      TemplateElement: (node) => check(node, node.value.raw),
      JSXText: (node) => check(node, node.value),
    };
  },
};
