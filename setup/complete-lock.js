// npm run complete-lock: after npm install, puts back the packages of other platforms that npm left out.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillLockGaps, findLockGaps } from './lock-gaps.js'
import { root } from './root.js'

const file = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
console.log(`${findLockGaps(lock.packages).length} packages of other platforms added`)
writeFileSync(file, `${JSON.stringify({ ...lock, packages: fillLockGaps(lock.packages) }, null, 2)}\n`)
