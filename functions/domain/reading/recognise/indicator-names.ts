/** Finds an indicator by what a sheet calls it: its label, an alias, with or without numbering and brackets. */
import type { Indicator, IndicatorSection } from '../../form/section';
import { bareLabel, findByLabel } from '../../sheet/text-form';

const NUMBERING = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、．)）]\s*/u;

export function indicatorNames(section: IndicatorSection): (name: string) => Indicator | undefined {
  const known = new Map<string, Indicator>();
  for (const indicator of section.indicators) {
    for (const name of [indicator.label, ...indicator.aliases]) known.set(bareLabel(name), indicator);
  }
  return (name) => {
    const plain = name.replace(NUMBERING, '');
    return findByLabel(plain, (bare) => known.get(bare));
  };
}

/** By the code that stands in its own column; spaces, width and case make no other code. */
export function indicatorCodes(section: IndicatorSection): (code: string) => Indicator | undefined {
  const known = new Map<string, Indicator>();
  for (const indicator of section.indicators) {
    if (indicator.code !== undefined) known.set(bareLabel(indicator.code), indicator);
  }
  return (code) => known.get(bareLabel(code));
}
