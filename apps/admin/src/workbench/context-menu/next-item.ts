/** Which item a key moves to, or null when the key is not for moving. `at` is -1 before the first move. */
export function nextItem(key: string, at: number, texts: readonly string[]): number | null {
  const count = texts.length;
  if (count === 0) return null;
  switch (key) {
    case "ArrowDown":
      return (at + 1) % count;
    case "ArrowUp":
      return at <= 0 ? count - 1 : at - 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return key.length === 1 && key !== " " ? byLetter(key.toLowerCase(), at, texts) : null;
  }
}

function byLetter(letter: string, at: number, texts: readonly string[]): number | null {
  for (let step = 1; step <= texts.length; step += 1) {
    const index = (at + step + texts.length) % texts.length;
    if (texts[index]?.trim().toLowerCase().startsWith(letter) === true) return index;
  }
  return null;
}
