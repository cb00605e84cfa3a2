import type { PrintTable } from "../../../platform/editors/use-print.ts";
import "./print.css";

/** Puts a whole list on paper. The sheet is plain DOM beside the application, because the screen holds only the rows in view. */
export function printTable({ title, note, headers, rows }: PrintTable): void {
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const { text, align } of headers) {
    const cell = document.createElement("th");
    cell.textContent = text;
    cell.className = classOf(align);
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const [at, text] of row.entries()) {
      const cell = line.insertCell();
      cell.textContent = text;
      cell.className = classOf(headers[at]?.align ?? "start");
    }
  }
  printSheet([textElement("h1", title), textElement("p", note, "yz-print-note"), table]);
}

/** An editor that names no list is printed as it stands, without the workbench around it. */
export function printAsShown(title: string, shown: Element): void {
  const copy = document.createElement("div");
  copy.className = "yz-print-copy";
  copy.append(shown.cloneNode(true));
  printSheet([textElement("h1", title), copy]);
}

function printSheet(parts: readonly Node[]): void {
  const sheet = document.createElement("section");
  sheet.className = "yz-print";
  sheet.append(...parts);
  document.body.append(sheet);
  window.addEventListener("afterprint", () => sheet.remove(), { once: true });
  window.print();
}

function textElement(name: "h1" | "p", text: string, className = ""): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  element.className = className;
  return element;
}

function classOf(align: "start" | "end" | "center"): string {
  return align === "start" ? "" : `yz-print-${align}`;
}
