import { type ComponentType, lazy, type LazyExoticComponent } from "react";
import type { Lazy } from "./contribution.ts";

const made = new WeakMap<Lazy<never>, LazyExoticComponent<ComponentType<never>>>();

/** The component of a contributed loader; the same one for the same loader, so that it keeps its state. */
export function lazyComponent<P>(load: Lazy<P>): LazyExoticComponent<ComponentType<P>> {
  const known = made.get(load as unknown as Lazy<never>);
  // The map forgets P; a loader always gives the component it was asked with.
  if (known !== undefined) return known as unknown as LazyExoticComponent<ComponentType<P>>;
  const component = lazy(load);
  made.set(load as unknown as Lazy<never>, component as unknown as LazyExoticComponent<ComponentType<never>>);
  return component;
}
