import { type ComponentType, lazy } from "react";
import type { Lazy } from "./contribution.ts";

const made = new WeakMap<object, unknown>();

/** The component of a contributed loader; the same one for the same loader, so that it keeps its state. */
export function lazyComponent<P>(load: Lazy<P>): ComponentType<P> {
  // A loader is stored only together with its own component, below.
  const known = made.get(load) as ComponentType<P> | undefined;
  if (known !== undefined) return known;
  const component = lazy(load) as unknown as ComponentType<P>;
  made.set(load, component);
  return component;
}
