import { root } from '../root.js'
import { findBrokenRules } from './house-rules.js'
import { readSourceFiles } from './source-files.js'

const broken = findBrokenRules(readSourceFiles(root))
for (const line of broken) console.log(line)
process.exitCode = broken.length === 0 ? 0 : 1
