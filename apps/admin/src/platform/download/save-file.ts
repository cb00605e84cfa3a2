/** A file the server has made. */
export interface ServerFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly base64: string;
}

/** Hands a file to the browser, which saves it or asks where to. */
export function saveFile({ fileName, contentType, base64 }: ServerFile): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
  const url = URL.createObjectURL(new Blob([bytes], { type: contentType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken the bytes by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
