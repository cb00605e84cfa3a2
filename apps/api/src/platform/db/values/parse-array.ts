/** Reads PostgreSQL's text form of an array (`{1,NULL,"a,b",{2}}`) with a parser for the elements. */
export function parseArray(text: string, element: (text: string) => unknown): readonly unknown[] {
  // `[2:3]={…}` carries lower bounds; they have no meaning for us.
  let at = text.startsWith("[") ? text.indexOf("=") + 1 : 0;

  function list(): unknown[] {
    const items: unknown[] = [];
    at += 1;
    if (text[at] === "}") {
      at += 1;
      return items;
    }
    for (;;) {
      items.push(text[at] === "{" ? list() : text[at] === '"' ? element(quoted()) : bare());
      const next = text[at];
      at += 1;
      if (next === "}") return items;
      if (next !== ",") throw new Error(`malformed array from the database at ${at}`);
    }
  }

  function quoted(): string {
    let value = "";
    at += 1;
    for (let c = text[at]; c !== '"'; c = text[at]) {
      if (c === undefined) throw new Error("unterminated array element from the database");
      if (c === "\\") at += 1;
      value += text[at];
      at += 1;
    }
    at += 1;
    return value;
  }

  function bare(): unknown {
    const from = at;
    while (text[at] !== "," && text[at] !== "}" && at < text.length) at += 1;
    const word = text.slice(from, at);
    return word === "NULL" ? null : element(word);
  }

  return list();
}
