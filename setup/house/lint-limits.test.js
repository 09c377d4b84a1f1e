// The limits of size and shape are the linter's own rules; each is shown to catch a violation planted in a copy.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../root.js'

/** @type {[path: string, text: string, rule: string][]} */
const plants = [
  ['core/src/long-file.ts', lines(251, (n) => `export const a${n} = ${n}`), 'eslint(max-lines)'],
  ['server/src/long-file.ts', lines(301, (n) => `export const a${n} = ${n}`), 'eslint(max-lines)'],
  ['core/src/long-function.ts', functionOf(61), 'eslint(max-lines-per-function)'],
  ['web/src/long-component.tsx', functionOf(121), 'eslint(max-lines-per-function)'],
  ['core/src/four.ts', 'export const f = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d]\n', 'eslint(max-params)'],
  [
    'core/src/deep.ts',
    'export const f = (a: number) => {\n if (a) { if (a > 1) { if (a > 2) { if (a > 3) { return a } } } }\n return 0\n}\n',
    'eslint(max-depth)',
  ],
  [
    'server/src/floating.ts',
    'const save = async () => 1\nexport const f = () => {\n  save()\n}\n',
    'typescript(no-floating-promises)',
  ],
  [
    'web/src/assertion.ts',
    'export const f = (a: unknown) => a as string\n',
    'typescript(consistent-type-assertions)',
  ],
  ['server/src/any.ts', 'export const f = (a: any) => a\n', 'typescript(no-explicit-any)'],
  [
    'core/src/switch.ts',
    "export const f = (a: 'x' | 'y') => {\n  switch (a) {\n    case 'x':\n      return 1\n  }\n  return 2\n}\n",
    'typescript(switch-exhaustiveness-check)',
  ],
]

const lawful = [
  ['core/src/lawful.ts', functionOf(60)],
  ['web/src/lawful.tsx', functionOf(120)],
  ['server/src/platform/lawful.ts', 'export const f = (a: unknown) => a as string\n'],
  ['core/src/lawful.test.ts', functionOf(200)],
]

describe('the linter', () => {
  let folder = ''
  /** @type {{ filename: string, code: string }[]} */
  let found = []

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tongxin-lint-'))
    copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
    writeFileSync(
      join(folder, 'tsconfig.json'),
      '{ "compilerOptions": { "strict": true, "jsx": "react-jsx" } }',
    )
    for (const [path = '', text = ''] of [...plants, ...lawful]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const args = [join(root, 'node_modules/oxlint/bin/oxlint'), '--type-aware', '--format=json']
    found = JSON.parse(
      spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout,
    ).diagnostics
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(plants)('finds what was planted in %s', (path, _text, rule) => {
    expect(rulesBrokenIn(path)).toContain(rule)
  })

  it.each(lawful)('leaves %s in peace', (path) => {
    expect(rulesBrokenIn(path ?? '')).toEqual([])
  })

  /** @param {string} path */
  function rulesBrokenIn(path) {
    return found.filter(({ filename }) => filename.endsWith(path)).map(({ code }) => code)
  }
})

/** @param {number} count */
function functionOf(count) {
  return `export function f() {\n${lines(count - 2, (n) => `  f.call(${n})`)}}\n`
}

/**
 * @param {number} count
 * @param {(n: number) => string} write
 */
function lines(count, write) {
  return Array.from({ length: count }, (_, n) => `${write(n)}\n`).join('')
}
