const { transformSync } = require('esbuild');
const { createHash } = require('node:crypto');

/** A TypeScript or ES module file, as the CommonJS that jest 29 runs. */
module.exports = {
  process: (source, file) =>
    transformSync(source, {
      loader: file.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'node20',
      // jest runs CommonJS: import() becomes require().
      supported: { 'dynamic-import': false },
      sourcefile: file,
      sourcemap: 'inline',
      define: { 'import.meta.url': '__importMetaUrl', 'import.meta.dirname': '__dirname' },
      banner: 'const __importMetaUrl = require("node:url").pathToFileURL(__filename).href;',
    }),
  getCacheKey: (source, file, { configString }) =>
    createHash('sha256').update(source).update(file).update(configString).update('v4').digest('hex'),
};
