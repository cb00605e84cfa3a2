import { createInterface } from "node:readline/promises";

/** Puts a question to whoever sits at the terminal; null where nobody does. The question goes to stderr: stdout is for results. */
export const askTerminal: ((question: string) => Promise<string>) | null = process.stdin.isTTY
  ? async (question) => {
      const terminal = createInterface({ input: process.stdin, output: process.stderr });
      try {
        return await terminal.question(question);
      } finally {
        terminal.close();
      }
    }
  : null;
