import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import react from '@vitejs/plugin-react';

const apiAddress = process.env.PRIVACY_REGISTER_API ?? 'http://localhost:5080';

/** react-aria ships its own words in some thirty languages; the screen speaks two, the rest would be a fifth of the script. */
function ownLanguagesOnly(): Plugin {
  return {
    name: 'own-languages-only',
    enforce: 'pre',
    load(id) {
      const language = /react-(?:aria|stately|aria-components)\/.*\/intl\/.*?([a-z]{2}-[A-Z]{2})\.m?js$/.exec(id)?.[1];
      return language && language !== 'nl-NL' && language !== 'en-US' ? 'export default {};' : null;
    },
  };
}

/** Script and style of a first visit to the check, compressed as a server sends them. */
const firstLoadBudget = 200_000;

/** Modules a first visit asks for besides the entry: the front door, and its words in the language that has most of them. */
const firstVisit = /\/src\/features\/(?:frame\/frame|check\/check-page)\.tsx$|\/src\/i18n\/nl\/first\.ts$/;

/** Ends the build when the first visit would take more than its budget: what a page does not need at once is imported when it does. */
function withinBudget(): Plugin {
  return {
    name: 'within-budget',
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const chunks = new Map(files.filter((file) => file.type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
      const first = new Set<Rolldown.OutputChunk>();
      const take = (chunk: Rolldown.OutputChunk | undefined) => {
        if (!chunk || first.has(chunk)) return;
        first.add(chunk);
        chunk.imports.forEach((name) => take(chunks.get(name)));
      };
      for (const chunk of chunks.values()) {
        if (chunk.isEntry || chunk.moduleIds.some((id) => firstVisit.test(id))) take(chunk);
      }
      const styles = new Set([...first].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
      const sources = [...[...first].map((chunk) => chunk.code), ...files.filter((file) => file.type === 'asset' && styles.has(file.fileName)).map((file) => (file as Rolldown.OutputAsset).source)];
      const size = sources.reduce((sum, source) => sum + brotliCompressSync(source).length, 0);
      const said = `First visit: ${(size / 1000).toFixed(1)} kB of ${firstLoadBudget / 1000} kB (brotli, ${sources.length} files).`;
      if (size > firstLoadBudget) this.error(`${said} Import lazily what the check does not need at once.`);
      this.info(said);
    },
  };
}

export default defineConfig({
  plugins: [ownLanguagesOnly(), react(), withinBudget()],
  // The host replaces the placeholder with a nonce of its own for every response; react-aria and the lazy
  // loader read it from <meta property="csp-nonce">, so that a strict Content-Security-Policy holds.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../api/wwwroot',
    emptyOutDir: true,
    // light-dark() is kept as written: older browsers would get a rewritten version that ignores the system's choice.
    target: ['chrome125', 'edge125', 'firefox128', 'safari17.5'],
    // Inlined data: addresses would need an exception in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The budget of a first visit says what is too much.
    chunkSizeWarningLimit: firstLoadBudget / 100,
    // All a first visit needs in one file: it compresses a tenth better than the thirty it would be cut into.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', test: /\/src\/(?:main|features\/check\/check-page)\.tsx$/ }] } } },
  },
  server: { proxy: { '/api': apiAddress, '/swagger': apiAddress } },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'], environment: 'node' },
});
