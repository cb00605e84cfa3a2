import type { Rule } from "./domain-is-pure.ts";

const STAR = /\bselect\s+(?:distinct\s+)?(?:\w+\.)?\*\s*(?:,|from\b)|\breturning\s+(?:\w+\.)?\*/iu;

/** `select *` breaks prepared plans and history when a column is added, and may carry a sensitive one out. */
export const noSelectAll: Rule = {
  create(context) {
    return {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
        const name = callee.property.name;
        if (name === "selectAll" || name === "returningAll") context.report({ node: callee.property, message: `${name}: name the columns.` });
      },
      TemplateElement(node) {
        if (STAR.test(node.value.raw)) context.report({ node, message: "select *: name the columns." });
      },
    };
  },
};
