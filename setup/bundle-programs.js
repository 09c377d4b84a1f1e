// Makes only the programs beside the server, in the folder that is named: the server's tests run these.
import { build } from 'esbuild'
import { bundleOptions, programs } from './bundle-options.js'

await build(bundleOptions(programs, process.argv[2]))
