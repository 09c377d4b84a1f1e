// Vitest's global set-up of the programs that run beside the server: built once a run, as the product has them. Through the
// development loader each of hundreds of starts would take four times as long.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../../../', import.meta.url)

export function setup(): () => void {
  // Within the checkout, where they find the packages that are not built into them.
  const kept = fileURLToPath(new URL('.tongxin/', root))
  mkdirSync(kept, { recursive: true })
  const folder = mkdtempSync(`${kept}test-programs-`)
  execFileSync(process.execPath, ['setup/bundle-programs.js', folder], { cwd: root })
  process.env['TONGXIN_PROGRAMS'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
