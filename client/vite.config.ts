import type { Plugin } from 'vite';
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

export default defineConfig({
  plugins: [ownLanguagesOnly(), react()],
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
  },
  server: { proxy: { '/api': apiAddress, '/swagger': apiAddress } },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'], environment: 'node' },
});
