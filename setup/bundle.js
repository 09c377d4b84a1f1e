// Makes the server one file, so that it starts in a fraction of the time its hundreds of modules would take.
import { build } from 'esbuild'
import { bundleOptions, programs } from './bundle-options.js'

await build(bundleOptions({ tongxin: 'server/src/cli/main.ts', ...programs }))
