/** Where the keyboard goes when what it stood on is gone, or when something new was asked for. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Moves the focus to a heading (tabIndex -1) once it appears; again whenever `occasion` is another. A polite one leaves
 * it to what took the focus in the screen before it: an outcome is more than the form it belongs to.
 */
export function useArrivalFocus<T extends HTMLElement>(
  occasion: unknown = true,
  manners: 'firm' | 'polite' = 'firm',
): RefObject<T | null> {
  const target = useRef<T>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the occasion is the reason to run, not an ingredient.
  useEffect(() => {
    const isTakenInScreen = document.activeElement?.closest('main') !== null;
    if (manners === 'polite' && isTakenInScreen) return;
    target.current?.focus();
  }, [occasion]);
  return target;
}

/** Gives the focus to the button inside the first time that it is wanted there, and never again. */
export function useFocusOnce(isWanted: boolean): RefObject<HTMLDivElement | null> {
  const target = useRef<HTMLDivElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    if (!isWanted || isDone.current) return;
    isDone.current = true;
    target.current?.querySelector('button')?.focus();
  }, [isWanted]);
  return target;
}

/**
 * Keeps the keyboard in a list whose rows vanish as they are settled: if the control that had the focus is gone, the
 * row now at its place gets it, or the last one. Rows are elements with `data-row`; the first button inside is focused.
 */
export function useFocusInShrinkingList<T extends HTMLElement>(): RefObject<T | null> {
  const list = useRef<T>(null);
  const lastFocused = useRef<{ readonly element: Element; readonly index: number } | undefined>(undefined);
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const row = target.closest('[data-row]');
      const rows = [...element.querySelectorAll('[data-row]')];
      lastFocused.current = row === null ? undefined : { element: target, index: rows.indexOf(row) };
    };
    const forget = ({ target, relatedTarget }: FocusEvent) => {
      const leftForElsewhere = target instanceof Element && target.isConnected && relatedTarget !== null;
      if (leftForElsewhere) lastFocused.current = undefined;
    };
    element.addEventListener('focusin', remember);
    element.addEventListener('focusout', forget);
    return () => {
      element.removeEventListener('focusin', remember);
      element.removeEventListener('focusout', forget);
    };
  }, []);
  useLayoutEffect(() => {
    const last = lastFocused.current;
    const isGone = last !== undefined && !last.element.isConnected;
    const nobodyHasIt = document.activeElement === null || document.activeElement === document.body;
    if (!isGone || !nobodyHasIt) return;
    lastFocused.current = undefined;
    const rows = [...(list.current?.querySelectorAll('[data-row]') ?? [])];
    const next = rows[Math.min(last.index, rows.length - 1)] ?? list.current;
    const control = next?.querySelector<HTMLElement>('[data-action]') ?? next?.querySelector<HTMLElement>('button');
    (control ?? list.current)?.focus();
  });
  return list;
}
