// The server as the bench loads it, built like the real one and beside it.
import { build } from 'esbuild'
import { bundleOptions } from './bundle-options.js'

await build(bundleOptions({ 'bench-server': 'bench/process/ours.ts' }))
