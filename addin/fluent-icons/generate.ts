/**
 * npm run icons [VERSION]: takes the real @fluentui/react-icons (the version kept here, unless another is named) and
 * keeps of it what is imported, in ./package. Files are as Microsoft published them, lines of unused icons left out.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportsOf, type IconImport, iconImportsBelow, importers } from './used-icons';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');
const KEPT = join(HERE, 'package');
const ATOMS = 'lib/atoms/svg';
const SVG_ENTRY = './svg/';
/** Entries that are kept as they are. */
const WHOLE_ENTRIES: ReadonlyMap<string, string> = new Map([['./lib/providers', 'lib/providers']]);

main(process.argv[2] ?? keptManifest().version);

function main(version: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'kjz-icons-'));
  try {
    keep(downloaded(version, folder), iconImportsBelow(importers(ROOT)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Manifest {
  readonly version: string;
  readonly description: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

function keptManifest(): Manifest {
  return JSON.parse(readFileSync(join(KEPT, 'package.json'), 'utf8'));
}

/** Where the real package lies. By npm itself, whose file `npm run` names: no shell, on any system. */
function downloaded(version: string, folder: string): string {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('npm run icons');
  const args = [
    'install',
    '--prefix',
    folder,
    '--ignore-scripts',
    '--legacy-peer-deps',
    `@fluentui/react-icons@${version}`,
  ];
  execFileSync(process.execPath, [npm, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return join(folder, 'node_modules', '@fluentui', 'react-icons');
}

function keep(real: string, imports: readonly IconImport[]): void {
  for (const name of readdirSync(KEPT)) if (name !== 'LICENSE') rmSync(join(KEPT, name), { recursive: true });
  const atoms = atomsByIcon(real);
  const wholeFiles = new Set<string>();
  /** Module, as in the real package and without extension → what is kept of it. */
  const icons = new Map<string, Set<string>>();
  const index = new Map<string, string>();
  const keepIcon = (module: string, name: string) => icons.set(module, (icons.get(module) ?? new Set()).add(name));
  for (const { entry, name, file } of imports) {
    const wholeEntry = WHOLE_ENTRIES.get(entry);
    if (wholeEntry !== undefined) wholeFiles.add(wholeEntry);
    else if (entry.startsWith(SVG_ENTRY)) keepIcon(`${ATOMS}/${entry.slice(SVG_ENTRY.length)}`, name);
    else if (entry === '.') {
      const atom = atoms.get(name);
      if (atom !== undefined) keepIcon(atom, name);
      const module = atom ?? toolModule(real, name);
      if (module === undefined) throw new Error(`${file}: ${name} is not in @fluentui/react-icons`);
      if (atom === undefined) wholeFiles.add(module);
      index.set(name, module);
    } else throw new Error(`${file}: the entry ${entry} is not kept; say how, in generate.ts`);
  }
  for (const [module, names] of icons)
    for (const extension of ['.js', '.d.ts']) keepLines(real, module + extension, names, wholeFiles);
  copyWithImports(real, wholeFiles);
  writeIndex(index);
  writeManifest(JSON.parse(readFileSync(join(real, 'package.json'), 'utf8')));
  process.stdout.write(`${[...icons.values()].reduce((sum, { size }) => sum + size, 0)} icons of ${atoms.size}\n`);
}

/** Icon → its module. */
function atomsByIcon(real: string): ReadonlyMap<string, string> {
  const modules = readdirSync(join(real, ATOMS)).filter((name) => name.endsWith('.js'));
  return new Map(
    modules.flatMap((name) => {
      const module = `${ATOMS}/${basename(name, '.js')}`;
      return exportsOf(join(real, ATOMS, name)).map(([icon]) => [icon, module] as const);
    }),
  );
}

/** The module of something that is no icon: `bundleIcon`, class names. */
function toolModule(real: string, name: string): string | undefined {
  const passedOn = exportsOf(join(real, 'lib/index.js')).filter(([, from]) => /^\.\/(utils|contexts)\//.test(from));
  const found = passedOn.find(
    ([own, from]) =>
      own === name || (own === '*' && exportsOf(join(real, 'lib', from)).some(([inner]) => inner === name)),
  );
  return found && `lib/${found[1].slice('./'.length, -'.js'.length)}`;
}

/** Of a module of icons: the imports, and the lines of these icons. Each has one line. */
function keepLines(real: string, file: string, names: ReadonlySet<string>, wholeFiles: Set<string>): void {
  const lines = readFileSync(join(real, file), 'utf8').split('\n');
  const kept = lines.filter((line) => {
    const [, icon] = /^export (?:declare )?const (\w+)/.exec(line) ?? [];
    return icon === undefined || names.has(icon);
  });
  write(file, kept.join('\n'));
  for (const module of importedBy(file, kept.join('\n'))) wholeFiles.add(module);
}

function copyWithImports(real: string, modules: ReadonlySet<string>): void {
  const waiting = [...modules];
  const done = new Set<string>();
  for (let module = waiting.pop(); module !== undefined; module = waiting.pop()) {
    if (done.has(module)) continue;
    done.add(module);
    for (const extension of ['.js', '.d.ts']) {
      const text = readFileSync(join(real, module + extension), 'utf8');
      write(module + extension, text);
      waiting.push(...importedBy(module, text));
    }
  }
}

/** Modules of the same package, without extension. */
function importedBy(file: string, text: string): readonly string[] {
  return [...text.matchAll(/^(?:import|export) [^;]*?from '(\.[^']+)\.js'/gm)].map(([, path = '']) =>
    join(dirname(file), path).replaceAll('\\', '/'),
  );
}

function writeIndex(index: ReadonlyMap<string, string>): void {
  const lines = [...index]
    .map(([name, module]) => `export { ${name} } from './${relative('lib', module).replaceAll('\\', '/')}.js';\n`)
    .sort();
  for (const extension of ['.js', '.d.ts']) write(`lib/index${extension}`, lines.join(''));
}

function writeManifest({ version, description, peerDependencies, dependencies }: Manifest): void {
  const entry = (path: string) => ({ types: `./${path}.d.ts`, default: `./${path}.js` });
  const manifest = {
    name: '@fluentui/react-icons',
    version,
    description: `${description} (The ones in use here; made by addin/fluent-icons/generate.ts.)`,
    license: 'MIT',
    type: 'module',
    sideEffects: false,
    exports: {
      '.': entry('lib/index'),
      './svg/*': entry(`${ATOMS}/*`),
      ...Object.fromEntries([...WHOLE_ENTRIES].map(([name, path]) => [name, entry(path)])),
      './package.json': './package.json',
    },
    dependencies: { '@griffel/react': dependencies['@griffel/react'] },
    peerDependencies,
  };
  write('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
}

function write(file: string, text: string): void {
  const path = join(KEPT, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
