import type { RuleTester } from "oxlint/plugins-dev";

export type Rule = Parameters<RuleTester["run"]>[1];
type Visitor = ReturnType<Extract<Rule, { create: (...given: never[]) => unknown }>["create"]>;
export type NodeOf<K extends keyof Visitor> = Parameters<NonNullable<Visitor[K]>>[0];

const OF_THE_HOST = new Set(["toLocaleString", "toLocaleDateString", "toLocaleTimeString", "toLocaleUpperCase", "toLocaleLowerCase", "localeCompare", "getTimezoneOffset"]);

/** The same facts give the same answer on every machine and day: no clock, no randomness, nothing of the host's language or zone. */
export const domainIsPure: Rule = {
  create(context) {
    return {
      MemberExpression(node) {
        if (node.property.type !== "Identifier" || node.computed) return;
        const name = node.property.name;
        const object = node.object.type === "Identifier" ? node.object.name : "";
        if (object === "Date" && name === "now") context.report({ node, message: "The domain has no clock: take the moment as an argument." });
        if (object === "Math" && name === "random") context.report({ node, message: "The domain has no randomness: take the numbers as an argument." });
        if (OF_THE_HOST.has(name)) context.report({ node, message: `${name} follows the machine's language or zone: compare code points or format explicitly.` });
      },
      NewExpression(node) {
        if (node.callee.type !== "Identifier" || node.callee.name !== "Date" || node.arguments.length > 0) return;
        context.report({ node, message: "The domain has no clock: take the date as an argument." });
      },
      Identifier(node) {
        if (node.name === "Intl") context.report({ node, message: "Intl follows the machine's tables: format explicitly." });
      },
    };
  },
};
