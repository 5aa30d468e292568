/** How far a figure is from the plan's or last year's: told only where both are figures. */
import { figureDifference } from '../../addin/pane/officer/model/figure-difference';

it.each<[string, string, ReturnType<typeof figureDifference>]>([
  ['260', '200', { by: 60, percent: 30 }],
  ['120', '200', { by: -80, percent: -40 }],
  ['200', '200', { by: 0, percent: 0 }],
  ['1,200', '12000', { by: -10_800, percent: -90 }],
  ['0.3', '0.1', { by: 0.2, percent: 200 }],
  ['5', '0', { by: 5 }],
  ['0', '5', { by: -5, percent: -100 }],
  ['图书馆', '200', undefined],
  ['200', '', undefined],
  ['2023-05-22', '2022-05-21', undefined],
  ['1,20', '120', undefined],
])('%s beside %s', (now, then, difference) => {
  expect(figureDifference(now, then)).toEqual(difference);
});
