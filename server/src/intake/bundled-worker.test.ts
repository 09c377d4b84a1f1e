import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, it } from 'vitest'

const here = fileURLToPath(new URL('.', import.meta.url))
const banner = `import { createRequire as bundleRequire } from 'node:module'
const require = bundleRequire(import.meta.url)`
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongxin-bundle-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

it('built as single files, the program finds its worker beside itself', async () => {
  const program = `
    import { readFileSync } from 'node:fs'
    import { readTableSafely } from './read-safely.ts'
    console.log(JSON.stringify(await readTableSafely(readFileSync(process.argv[2]))))`
  const shared = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: { js: banner },
  } as const
  await build({
    ...shared,
    stdin: { contents: program, resolveDir: here, loader: 'ts' },
    outfile: join(folder, 'tongxin.mjs'),
  })
  await build({
    ...shared,
    entryPoints: [join(here, 'worker.ts')],
    outfile: join(folder, 'intake-worker.js'),
  })
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
  const upload = join(folder, 'upload.xlsx')
  await writeFile(upload, await writeXlsx({ sheets: [{ name: '名单', rows: [['工号'], ['00123']] }] }))

  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'tongxin.mjs'), upload])
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    sheets: [{ name: '名单', rows: [{ cells: ['工号'] }, { cells: ['00123'] }] }],
  })
}, 30_000)
