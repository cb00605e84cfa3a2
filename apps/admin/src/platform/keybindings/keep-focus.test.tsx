import { useState } from "react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { keepFocus } from "./keep-focus.ts";

let stop: () => void;
beforeEach(() => {
  stop = keepFocus();
});
afterEach(() => stop());

function Form() {
  const [open, setOpen] = useState(true);
  return (
    <div data-editor="t" tabIndex={-1} id="pane">
      {open ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setOpen(false);
          }}
        >
          <input aria-label="field" />
        </form>
      ) : (
        <p>saved</p>
      )}
      <button type="button" id="next">
        next
      </button>
    </div>
  );
}

test("a form that goes while it has the keyboard leaves it in its editor, and the next Tab goes on from there", async () => {
  const screen = await render(<Form />);
  await screen.getByLabelText("field").click();
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByText("saved")).toBeInTheDocument();
  await expect.poll(() => document.activeElement?.id).toBe("pane");
  await userEvent.tab();
  expect(document.activeElement?.id).toBe("next");
});
