import { type RefObject, useEffect, useRef, useState } from "react";

/** The width a chart has, followed as it changes. */
export function useWidth(): { readonly box: RefObject<HTMLDivElement | null>; readonly width: number } {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(480);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(160, element.clientWidth)));
    observer.observe(element);
    setWidth(Math.max(160, element.clientWidth));
    return () => observer.disconnect();
  }, []);
  return { box, width };
}
