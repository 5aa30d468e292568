/** The cost table of docs/deploy.md adds up, and counts what the template has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ofType, variant } from './variants';

const GUIDE = readFileSync(join(__dirname, '..', '..', 'docs', 'deploy.md'), 'utf8');

interface Line {
  readonly what: string;
  readonly quantity: number;
  readonly price: number;
  readonly amount: number;
}

interface Table {
  readonly lines: readonly Line[];
  readonly total: number;
}

/** The table whose header begins so. */
function tableOf(heading: string): Table {
  const from = GUIDE.indexOf(`| ${heading}`);
  const rows = GUIDE.slice(from, GUIDE.indexOf('\n\n', from)).split('\n').slice(2);
  const cells = rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('**', '').trim()),
  );
  const [total = [], ...lines] = cells.reverse();
  return {
    lines: lines.map(([what = '', ...figures]) => {
      const [quantity = Number.NaN, price = Number.NaN, amount = Number.NaN] = figures.map(Number);
      return { what, quantity, price, amount };
    }),
    total: Number(total[3]),
  };
}

const FIXED = tableOf('每月固定');
const PER_SCHOOL = tableOf('每校每年');

it.each([
  ['what is paid each month', FIXED, 2],
  ['what a school uses in a year', PER_SCHOOL, 3],
])('%s: each line is quantity × price, and the total is their sum', (_what, { lines, total }, digits) => {
  expect(lines.length).toBeGreaterThan(4);
  for (const { what, quantity, price, amount } of lines)
    expect([what, (quantity * price).toFixed(digits)]).toEqual([what, amount.toFixed(digits)]);
  expect(lines.reduce((sum, { amount }) => sum + amount, 0).toFixed(digits)).toBe(total.toFixed(digits));
});

it('a hundred schools are at most ten dollars a month', () => {
  const month = FIXED.total + (100 * PER_SCHOOL.total) / 12;
  expect(month).toBeLessThanOrEqual(10);
  expect(GUIDE).toContain(`**${month.toFixed(2)}**`);
});

it('counts what the template has', () => {
  const counted = (what: string) => FIXED.lines.find((line) => line.what.startsWith(what))?.quantity;
  const prod = variant('prod-cloudfront-anywhere');
  const alarmMetrics = ofType(prod, 'AWS::CloudWatch::Alarm').flatMap(({ Properties }) => {
    const parts = (Properties.Metrics ?? [{ MetricStat: {} }]) as readonly { readonly MetricStat?: object }[];
    return parts.filter(({ MetricStat }) => MetricStat !== undefined);
  });
  // A key that turns over keeps its two latest predecessors at a price.
  expect(counted('KMS')).toBe(ofType(prod, 'AWS::KMS::Key').length + 2);
  expect(counted('Secrets')).toBe(ofType(prod, 'AWS::SecretsManager::Secret').length);
  expect(counted('报警')).toBe(alarmMetrics.length);
  expect(counted('仪表盘')).toBe(ofType(prod, 'AWS::CloudWatch::Dashboard').length);
});
