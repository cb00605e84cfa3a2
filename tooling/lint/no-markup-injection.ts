import type { Rule } from "./domain-is-pure.ts";

const WRITERS = new Set(["innerHTML", "outerHTML"]);

/** Text never becomes markup, and styles come from files: the content policy refuses an inline style element without its nonce. */
export const noMarkupInjection: Rule = {
  create(context) {
    return {
      JSXOpeningElement(node) {
        if (node.name.type === "JSXIdentifier" && (node.name.name === "style" || node.name.name === "script")) {
          context.report({ node, message: `No <${node.name.name}> element: the content security policy refuses it. Use a CSS file.` });
        }
      },
      AssignmentExpression(node) {
        const { left } = node;
        if (left.type === "MemberExpression" && left.property.type === "Identifier" && WRITERS.has(left.property.name)) {
          context.report({ node, message: `${left.property.name} parses markup: set textContent or render elements.` });
        }
      },
      CallExpression(node) {
        const { callee } = node;
        if (callee.type === "MemberExpression" && callee.property.type === "Identifier" && callee.property.name === "insertAdjacentHTML") {
          context.report({ node, message: "insertAdjacentHTML parses markup: render elements." });
        }
      },
    };
  },
};
