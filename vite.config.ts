/** Builds the pages that the API's origin serves into dist/site, and says what each page costs to load. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const page = (name: string) => fileURLToPath(new URL(`./addin/${name}.html`, import.meta.url));
/** Where the pane loads Microsoft's client from: our own copy, or the address of a CDN (README, "office.js"). */
const OFFICE_JS = process.env.KJZ_OFFICE_JS ?? '/office-js/office.js';
/** The pane's own JavaScript before anybody can use it, office.js apart. */
const PANE_LIMIT_KB = 250;
const PANES: ReadonlySet<string> = new Set(['index', 'taskpane']);
/** Of the spreadsheet's libraries, those that it takes for documents and never for cells (addin/workbench). */
const UNNEEDED = /^(?:cjk-regex|franc-min|opentype\.js)$/;

/** Of the domain what every pane says; the rest of it is fetched by some and not by others. */
const PANE_MODULES =
  /[/](?:addin[/](?:pane|fluent-icons)|functions[/](?:client|domain[/](?:issues|words))|node_modules[/](?:@fluentui|@griffel|react|react-dom|scheduler))[/]/;
/** index, taskpane and the workbench's frame; what a late part alone needs is shared by fewer. */
const SHARED_BY_PANES = 3;

export default defineConfig({
  root: fileURLToPath(new URL('./addin', import.meta.url)),
  publicDir: 'public',
  logLevel: 'warn',
  resolve: {
    alias: [
      {
        find: UNNEEDED,
        replacement: fileURLToPath(new URL('./addin/workbench/stand-ins.ts', import.meta.url)),
      },
    ],
  },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: fileURLToPath(new URL('./dist/site', import.meta.url)),
    emptyOutDir: true,
    target: ['es2022', 'safari16'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 10_000,
    reportCompressedSize: false,
    rolldownOptions: {
      // Fluent marks its modules for React servers, which there are none of here.
      onLog: (level, log, next) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : next(level, log)),
      input: {
        index: page('index'),
        taskpane: page('taskpane'),
        'pane-frame': page('pane-frame'),
        workbench: page('workbench'),
        commands: page('commands'),
      },
      output: {
        // What the panes have in common is one file: cut at what late parts share with it, it compresses less well.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'pane', test: PANE_MODULES, tags: ['$initial'], minShareCount: SHARED_BY_PANES }],
        },
      },
    },
  },
  plugins: [officeAddress(), withoutHyphenation(), pageSizes()],
});

function officeAddress(): Plugin {
  return {
    name: 'office-address',
    transformIndexHtml: (html) => html.replaceAll('%OFFICE_JS%', OFFICE_JS),
  };
}

/** Seventy-seven files of patterns for hyphenating documents, one of which the spreadsheet fetches at its start. */
function withoutHyphenation(): Plugin {
  const PATTERNS = /\(\) => import\("\.\/[\w-]+\.js"\)/g;
  return {
    name: 'without-hyphenation',
    transform(code, id) {
      if (!/@univerjs\/engine-render\/lib\/es\/index\.js$/.test(id)) return undefined;
      if (!code.includes('PATTERN_LOADERS'))
        throw new Error(`${id} has its patterns elsewhere by now: see vite.config.ts`);
      // A language without a loader is one without patterns.
      return { code: code.replace(PATTERNS, 'undefined'), map: null };
    },
  };
}

/** Fails the build when the pane outgrows its limit: a limit that is only printed is soon forgotten. */
function pageSizes(): Plugin {
  return {
    name: 'page-sizes',
    writeBundle(options, bundle) {
      const kilobytes = (file: string) => gzipSync(readFileSync(`${options.dir}/${file}`)).length / 1024;
      for (const { fileName } of Object.values(bundle)) {
        const [, name] = /^(\w[\w-]*)\.html$/.exec(fileName) ?? [];
        if (name === undefined) continue;
        const scripts = readFileSync(`${options.dir}/${fileName}`, 'utf8').matchAll(
          /<script type="module"[^>]* src="\/([^"]+)"/g,
        );
        const first = new Set<string>();
        for (const [, script = ''] of scripts) loadedAtOnce(script, bundle, first);
        const size = [...first].reduce((sum, file) => sum + kilobytes(file), 0);
        process.stdout.write(`${name}: ${size.toFixed(0)} KB of JavaScript at once (gzip), ${first.size} files\n`);
        if (PANES.has(name) && size > PANE_LIMIT_KB) throw new Error(`${name} outgrew its ${PANE_LIMIT_KB} KB`);
      }
    },
  };
}

type Bundle = Readonly<Record<string, { readonly type: string; readonly imports?: readonly string[] }>>;

function loadedAtOnce(file: string, bundle: Bundle, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const imported of bundle[file]?.imports ?? []) loadedAtOnce(imported, bundle, seen);
  return seen;
}
