// npm run generate: writes the files that are printed from code and compared by tests.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.js'

const printed = { 'docs/openapi.json': 'openapi', 'docs/access-matrix.md': 'access-matrix' }

for (const [file, command] of Object.entries(printed)) {
  const args = ['--import', 'tsx', 'server/src/cli/main.ts', command]
  const text = execFileSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  writeFileSync(join(root, file), `${text.trimEnd()}\n`)
}
