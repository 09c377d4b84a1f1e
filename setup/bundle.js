// Makes the server one file, so that it starts in a fraction of the time its hundreds of modules would take.
import { build } from 'esbuild'
import { bundleOptions } from './bundle-options.js'

// The program, and what it runs in a process or thread of its own.
await build(
  bundleOptions({
    tongxin: 'server/src/cli/main.ts',
    'intake-worker': 'server/src/intake/worker.ts',
    'evidence-worker': 'server/src/intake/evidence/evidence-worker.ts',
    'paper-worker': 'server/src/documents/paper-worker.ts',
  }),
)
