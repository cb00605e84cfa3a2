const EDGE = 4;

/** Keeps the menu inside the window: it opens to the left or upwards where there is no room. */
export function placeIn(
  window: { readonly width: number; readonly height: number },
  point: { readonly clientX: number; readonly clientY: number },
  size: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  return { left: along(window.width, point.clientX, size.width), top: along(window.height, point.clientY, size.height) };
}

function along(room: number, at: number, size: number): number {
  const fitting = at + size > room - EDGE ? at - size : at;
  return Math.max(EDGE, Math.min(fitting, room - size - EDGE));
}
