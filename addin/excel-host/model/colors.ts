/** Colours as a client may say them. */
import { text } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import type { Argument } from '../protocol/host-object';
import { COLOR_NAMES } from './color-names';

/** `#RRGGBB` of what a client may say: with or without #, or by HTML's name. */
export function colorOf(value: Argument, location: string): string {
  const given = text(value, location).trim();
  const named = COLOR_NAMES.get(given.toLowerCase());
  if (named !== undefined) return named;
  const hex = /^#?([0-9a-f]{6})$/i.exec(given);
  if (hex?.[1] === undefined) throw hostError('InvalidArgument', location);
  return `#${hex[1].toUpperCase()}`;
}
