/** A table that may be wider than its place: it scrolls there, by keys as well. */
import type { ReactNode } from 'react';

export function ScrollFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys.
    <section className="desk-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
