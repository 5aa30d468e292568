/** Finds an indicator by what a sheet calls it: its label, an alias, with or without numbering and brackets. */
import type { Indicator, IndicatorSection } from '../../form/section';
import { bareLabel, findByLabel } from '../../sheet/text-form';

/** 1. · 1.3 · （一） · 一、 · ① · 第17项 · — and the like before a name; digits need a sign after them: 3D打印 is a name. */
const NUMBERING =
  /^(?:第?\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*项\s*[:：、.]?|[（(【[]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）】\]]|(?:\d{1,2}[.．])*\d{1,2}(?:[.、．)）:：]|\s)|[一二三四五六七八九十]{1,3}[.、．)）]|[①-⑳⑴-⒇⒈-⒛❶-❿]|[-–—·•*◆■])\s*/u;

export function indicatorNames(section: IndicatorSection): (name: string) => Indicator | undefined {
  const known = new Map<string, Indicator>();
  for (const indicator of section.indicators) {
    for (const name of [indicator.label, ...indicator.aliases]) known.set(bareLabel(name), indicator);
  }
  const find = (name: string) => findByLabel(name, (bare) => known.get(bare));
  return (name) => {
    const whole = find(name);
    if (whole !== undefined) return whole;
    const plain = name.replace(NUMBERING, '').replace(NUMBERING, '');
    return plain === name || plain === '' ? undefined : find(plain);
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
