import type { PolicyText } from '../intake/policy-text.ts'
import { readPolicyTexts } from '../intake/policy-texts.ts'
import type { PlacedMistake } from '../intake/yaml-text.ts'
import type { CommandIo } from './command-io.ts'
import { readTexts } from './read-texts.ts'

/**
 * `policy check FILE… [--json]`: every mistake of each file with its line, and of several sound files what does not fit
 * between them. 0 all sound, 1 some mistake, 2 bad use.
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const files = argv.filter((word) => !word.startsWith('--'))
  const unknown = argv.find((word) => word.startsWith('--') && word !== '--json')
  if (unknown !== undefined || files.length === 0) return badUse(unknown, io)
  const sources = await readTexts(files, io)
  if (sources === null) return 2
  const checked = readPolicyTexts(sources).map((reading, index) => ({ file: files[index] ?? '', reading }))
  if (argv.includes('--json')) io.out(JSON.stringify(checked.map(asJson), null, 2))
  else for (const each of checked) io.out(printed(each).join('\n'))
  return checked.every(({ reading }) => reading.ok) ? 0 : 1
}

interface CheckedFile {
  readonly file: string
  readonly reading: PolicyText
}

function badUse(unknown: string | undefined, io: CommandIo): number {
  if (unknown !== undefined) io.err(`没有“${unknown}”这个选项。`)
  io.err('用法：tongxin policy check 文件… [--json]')
  return 2
}

function asJson({ file, reading }: CheckedFile): object {
  const told = reading.ok
    ? { mistakes: [], advice: reading.advice }
    : { mistakes: reading.mistakes, advice: [] }
  return {
    file,
    ok: reading.ok,
    ...(reading.ok ? { id: reading.policy.id, title: reading.policy.title } : {}),
    ...told,
  }
}

function printed({ file, reading }: CheckedFile): readonly string[] {
  if (!reading.ok) {
    return [
      `${file}：有 ${reading.mistakes.length} 处错误`,
      ...reading.mistakes.flatMap((one) => told(file, one)),
    ]
  }
  const { policy, advice } = reading
  const sums = `${policy.tiers.length} 个层级，${policy.requirements.length} 项要求，${policy.silent.length} 处文件未规定`
  const rest =
    advice.length === 0 ? [] : [`另有 ${advice.length} 处提示`, ...advice.flatMap((one) => told(file, one))]
  return [`${file}：可用（${policy.title}；${sums}）`, ...rest]
}

function told(file: string, { line, column, path, reason, suggestion }: PlacedMistake): readonly string[] {
  const where = path === '' ? '' : `  ${path}`
  return [`  ${file}:${line}:${column}${where}`, `    ${reason}${suggestion}`]
}
