/** The icons kept in addin/fluent-icons are all that anything imports, and nothing brings the real package back. */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { exportsOf, iconImports, iconImportsBelow, importers } from '../../addin/fluent-icons/used-icons';

const ROOT = join(__dirname, '..', '..');
const KEPT = join(ROOT, 'addin', 'fluent-icons', 'package');
const FLUENT = join(ROOT, 'node_modules', '@fluentui');

type Entry = Readonly<Record<'types' | 'default', string>>;
const { exports: entries } = JSON.parse(readFileSync(join(KEPT, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, Entry>>;
};

/** What an entry gives, as types or as values; undefined: there is no such entry. */
function given(entry: string, as: 'types' | 'default'): ReadonlySet<string> | undefined {
  const [, icon] = /^\.\/svg\/([\w-]+)$/.exec(entry) ?? [];
  const file = (icon === undefined ? entries[entry] : entries['./svg/*'])?.[as].replace('*', icon ?? '');
  if (file === undefined || !existsSync(join(KEPT, file))) return undefined;
  return new Set(exportsOf(join(KEPT, file)).map(([name]) => name));
}

test('every imported icon is kept, with its type', () => {
  const imports = iconImportsBelow(importers(ROOT));
  const lacking = imports.filter(
    ({ entry, name, isType }) =>
      given(entry, 'types')?.has(name) !== true || (!isType && given(entry, 'default')?.has(name) !== true),
  );
  expect(lacking).toEqual([]);
  // That imports are found at all: of Fluent as ES modules, as CommonJS and in types, and of the pages.
  for (const file of [
    /react-dialog[\\/]lib[\\/].*\.js$/,
    /react-dialog[\\/]lib-commonjs[\\/].*\.cjs$/,
    /react-provider[\\/].*\.d\.ts$/,
    /pane[\\/]shell[\\/]view[\\/]Icons\.tsx$/,
  ]) {
    expect(imports).toContainEqual(expect.objectContaining({ file: expect.stringMatching(file) }));
  }
});

test('what is passed on is there', () => {
  const index = join(KEPT, 'lib');
  for (const as of ['index.js', 'index.d.ts']) {
    const extension = as.slice('index'.length);
    for (const [name, from] of exportsOf(join(index, as))) {
      const module = join(index, from.replace(/\.js$/, extension));
      expect([from, exportsOf(module).map(([own]) => own)]).toEqual([from, expect.arrayContaining([name])]);
    }
  }
});

test('every package of Fluent gets it, and none brings the real one', () => {
  expect(realpathSync(join(FLUENT, 'react-icons'))).toBe(realpathSync(KEPT));
  const own = readdirSync(FLUENT).filter((name) =>
    existsSync(join(FLUENT, name, 'node_modules/@fluentui/react-icons')),
  );
  expect(own).toEqual([]);
});

test.each([
  ["import { A, B as C } from '@fluentui/react-icons';", ['. A', '. B']],
  ["import type { P } from '@fluentui/react-icons/lib/providers';", ['./lib/providers P type']],
  ["export { A as Mine } from '@fluentui/react-icons/svg/a';", ['./svg/a A']],
  ["const _i = require('@fluentui/react-icons');\nh(_i.A, _i.B);", ['. A', '. B']],
  ["// as in '@fluentui/react-icons'\nimport { A } from '@fluentui/react-icons-mdl2';", []],
])('%s', (text, expected) => {
  const read = iconImports('a.tsx', text).map(({ entry, name, isType }) => `${entry} ${name}${isType ? ' type' : ''}`);
  expect(read).toEqual(expected);
});

test.each([
  ["import * as Icons from '@fluentui/react-icons';"],
  ["import Icons from '@fluentui/react-icons';"],
  ["export * from '@fluentui/react-icons';"],
  ["const icons = await import('@fluentui/react-icons');"],
  ["const icons = require('@fluentui/react-icons');\nh(icons[name]);"],
])('%s could not be told, and is refused', (text) => {
  expect(() => iconImports('a.tsx', text)).toThrow('a.tsx takes @fluentui/react-icons as a whole');
});
