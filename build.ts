/** Bundles what runs without tsx: the server and the command line, for Node 20. Native parts stay in node_modules. */
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

await rm('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ['functions/local/main.ts', 'functions/local/kjz.ts'],
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  metafile: true,
  external: ['dynalite', 'classic-level', 'abstract-level', 'level'],
  // Bundled CommonJS parts of the AWS SDK still call require.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});
for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
  if (file.endsWith('.js')) process.stdout.write(`${file} ${Math.round(bytes / 1024)} KB\n`);
}
