import { RuleTester } from "oxlint/plugins-dev";
import { describe, test } from "vitest";

import { domainIsPure } from "./domain-is-pure.ts";
import { noMarkupInjection } from "./no-markup-injection.ts";
import { noSelectAll } from "./no-select-all.ts";
import { textsInPairs } from "./texts-in-pairs.ts";

RuleTester.describe = (title, body) => describe(title, body);
RuleTester.it = (title, body) => test(title, body);

const ts = new RuleTester({ languageOptions: { parserOptions: { lang: "ts" } } });
const tsx = new RuleTester({ languageOptions: { parserOptions: { lang: "tsx" } } });

ts.run("domain-is-pure", domainIsPure, {
  valid: ["const d = new Date(0);", "const n = Math.max(1, 2);", "const now: string = given.now;", "a.compare(b);"],
  invalid: ["Date.now();", "new Date();", "Math.random();", "a.localeCompare(b);", "n.toLocaleString();", "new Intl.NumberFormat('zh');"].map((code) => ({ code, errors: 1 })),
});

ts.run("no-select-all", noSelectAll, {
  valid: ["db.selectFrom('unit').select(['id']);", "sql`select count(*) from unit`;", "sql`select u.id from unit u`;", "const why = `select * breaks prepared plans`;"],
  invalid: [
    "db.selectFrom('unit').selectAll();",
    "db.insertInto('unit').values(v).returningAll();",
    "sql`select * from unit`;",
    "sql`select u.*, 1 from unit u`;",
    "sql`update unit set a = 1 returning *`;",
  ].map((code) => ({ code, errors: 1 })),
});

tsx.run("no-markup-injection", noMarkupInjection, {
  valid: ["const a = <div className={styles.a}>{text}</div>;", "node.textContent = text;"],
  invalid: ["const a = <style>{css}</style>;", "const a = <script src='x' />;", "node.innerHTML = text;", "node.insertAdjacentHTML('beforeend', text);"].map((code) => ({
    code,
    errors: 1,
  })),
});

tsx.run("texts-in-pairs", textsInPairs, {
  valid: [
    "const t = { zh: '保存', en: 'Save' };",
    "const t = defineTexts({ save: '保存' }, { save: 'Save' });",
    "const a = <b>{t.save}</b>;",
    "const t = chinese ? '保存' : 'Save';",
    "const t = locale === 'en' ? '中文' : 'English';",
    { code: "export const save = '保存';", filename: "people.texts.ts" },
  ],
  invalid: ["const a = <b>保存</b>;", "const a = <b title='保存' />;", "const t = '保存';", "const t = open ? '关闭' : '打开';", "const t = `共 ${n} 人`;"].map((code) => ({
    code,
    errors: /共|打开/u.test(code) ? 2 : 1,
  })),
});
