import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { CommandIo } from './command-io.ts'
import { formLayout } from './form-layout.ts'
import { readSheets } from './form-sheets.ts'
import { readText } from './read-texts.ts'

export const usage =
  '用法：tongxin form render --contact 文件.json --out 文件.docx [--policy 制度.yaml | --template 学校模板.docx [--school 学校名称]] [--json]'

/**
 * `form render`: the registration form of one contact, or of a pair with several, as Word; no database. In the school's own
 * template, or with the fields of the policy's annex; without either with those every known annex has. 0 written, 1 the files
 * have mistakes, 2 bad use.
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(argv)
  if (!options) {
    io.err(usage)
    return 2
  }
  const write = await formLayout(options, io)
  const source = await readText(options.contact, io)
  if (write === 'unreadable' || source === null) return 2
  const read = readSheets(source)
  for (const line of read.ok ? [] : read.mistakes) io.err(line)
  if (write === 'none' || !read.ok) return 1
  const bytes = await write(read.title, read.sheets)
  if (bytes === null) return 1
  const out = resolve(io.cwd, options.out)
  await writeFile(out, bytes)
  const sheets = read.sheets.length
  io.out(options.json ? JSON.stringify({ out, sheets }) : `已写入 ${out}，共 ${sheets} 张`)
  return 0
}

interface Options {
  readonly contact: string
  readonly out: string
  readonly policy: string | undefined
  readonly template: string | undefined
  readonly school: string
  readonly json: boolean
}

function readOptions(argv: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        contact: { type: 'string' },
        out: { type: 'string' },
        policy: { type: 'string' },
        template: { type: 'string' },
        school: { type: 'string', default: '' },
        json: { type: 'boolean', default: false },
      },
    })
    const { contact, out, policy, template, school, json } = values
    if (contact === undefined || out === undefined) return undefined
    // A template says all that is on the form: a policy beside it would be read for nothing.
    if (policy !== undefined && template !== undefined) return undefined
    return { contact, out, policy, template, school, json }
  } catch {
    return undefined
  }
}
