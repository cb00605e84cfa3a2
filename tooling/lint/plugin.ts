import { domainIsPure } from "./domain-is-pure.ts";
import { noMarkupInjection } from "./no-markup-injection.ts";
import { noSelectAll } from "./no-select-all.ts";
import { textsInPairs } from "./texts-in-pairs.ts";

export default {
  meta: { name: "yanzhen" },
  rules: {
    "domain-is-pure": domainIsPure,
    "no-markup-injection": noMarkupInjection,
    "no-select-all": noSelectAll,
    "texts-in-pairs": textsInPairs,
  },
};
