/** The house's one colour, an ink with green in it, from nearly black (10) to nearly white (160). Knows nothing of Fluent's roles. */
import type { BrandVariants } from '@fluentui/react-components';

/**
 * OKLCH hue 218, lightness in even steps. White text on 80 (light theme) has a contrast of 6.1, on 70 (dark theme) of 7.3;
 * 120 on the dark page has 6.7.
 */
export const INK: BrandVariants = {
  10: '#03171d',
  20: '#03242c',
  30: '#03313c',
  40: '#083d4a',
  50: '#0d4957',
  60: '#155464',
  70: '#1c5e6f',
  80: '#226a7d',
  90: '#2c7a8e',
  100: '#3a8ca2',
  110: '#4e9fb5',
  120: '#65afc4',
  130: '#7ec0d3',
  140: '#9ad0e0',
  150: '#badfea',
  160: '#dceff5',
};
