// What the bench runs as processes of their own, built like the real server and beside it.
import { build } from 'esbuild'
import { bundleOptions } from './bundle-options.js'

await build(
  bundleOptions({
    'bench-server': 'bench/process/ours.ts',
    'bench-pairing': 'bench/process/pairing.ts',
    'bench-evaluate': 'bench/evaluate.ts',
  }),
)
