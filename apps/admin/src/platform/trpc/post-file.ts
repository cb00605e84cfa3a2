import type { Refusal, Result } from "@yanzhen/domain/kernel";
import { untilSignedInAgain } from "../session/expiry.ts";

export interface PostedFile {
  readonly uploadId: string;
  readonly name: string;
  readonly size: number;
}

export interface PostOptions {
  readonly signal?: AbortSignal;
  /** 0–1 while the bytes travel. */
  readonly progress?: (fraction: number) => void;
}

/** Sends one file to the server, which keeps it a day for this account. Throws when no answer came. */
export async function postFile(file: File, options: PostOptions = {}): Promise<Result<PostedFile>> {
  const first = await send(file, options);
  if (first.status !== 401) return answerOf(first);
  await untilSignedInAgain();
  return answerOf(await send(file, options));
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** XMLHttpRequest, because fetch does not tell how much has been sent. */
function send(file: File, { signal, progress }: PostOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/upload");
    request.responseType = "json";
    request.setRequestHeader("x-dw", "1");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress?.(event.loaded / event.total);
    });
    request.addEventListener("load", () => resolve({ status: request.status, body: request.response as unknown }));
    request.addEventListener("error", () => reject(new TypeError("no answer")));
    request.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

function answerOf({ status, body }: Answer): Result<PostedFile> {
  if (status === 200 && isPosted(body)) return { ok: true, value: body };
  const code = typeof body === "object" && body !== null && "code" in body && typeof body.code === "string" ? body.code : "";
  if (status >= 500 || code === "") throw new Error(`upload answered ${String(status)}`);
  const refusal: Refusal = { code };
  return { ok: false, refusal };
}

function isPosted(body: unknown): body is PostedFile {
  return typeof body === "object" && body !== null && "uploadId" in body && typeof body.uploadId === "string";
}
