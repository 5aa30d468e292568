/** Light, dark and high contrast: Fluent's own roles over the house's ramp. Knows no component. */
import { createDarkTheme, createLightTheme, type Theme, teamsHighContrastTheme } from '@fluentui/react-components';
import { INK } from './brand-ramp';

export type Appearance = 'light' | 'dark' | 'highContrast';

/** Chinese before the generic family: Segoe UI has no Chinese letters, and each system's own is the best drawn one. */
const fonts = {
  fontFamilyBase:
    "'Segoe UI Variable Text', 'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', system-ui, sans-serif",
  fontFamilyMonospace: "'Cascadia Mono', Consolas, ui-monospace, 'Noto Sans Mono CJK SC', monospace",
};

const dark: Theme = {
  ...createDarkTheme(INK),
  // Fluent's generator leaves 100 here, which is 4.3 on the dark page; text needs 4.5.
  colorBrandForeground1: INK[120],
  colorBrandForeground2: INK[130],
  colorBrandForegroundLink: INK[130],
  colorBrandForegroundLinkHover: INK[140],
  colorBrandForegroundLinkPressed: INK[120],
  colorBrandForegroundLinkSelected: INK[130],
  colorCompoundBrandForeground1: INK[120],
  colorCompoundBrandForeground1Hover: INK[130],
  colorCompoundBrandForeground1Pressed: INK[110],
  colorNeutralForeground2BrandHover: INK[120],
  colorNeutralForeground2BrandPressed: INK[110],
};

/** What Fluent paints with. */
export const THEMES: Readonly<Record<Appearance, Theme>> = {
  light: { ...createLightTheme(INK), ...fonts },
  dark: { ...dark, ...fonts },
  highContrast: { ...teamsHighContrastTheme, ...fonts },
};
