import { parseArgs } from 'node:util'

/** The documents a command judges by, as typed after `--policy`, the facts, and options of the command's own. */
interface PolicyOptions {
  readonly policy: readonly string[]
  readonly facts: string | undefined
  readonly on: string | undefined
  readonly json: boolean
  /** The command's own options that were given. */
  readonly own: Readonly<Record<string, string>>
}

/** `--policy` takes one file or several in a row: words that follow it are files too. Or what is wrong, in a sentence. */
export function readPolicyOptions(
  argv: readonly string[],
  ownNames: readonly string[],
): PolicyOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(ownNames.map((name) => [name, { type: 'string' as const }])),
        policy: { type: 'string', multiple: true, default: [] },
        facts: { type: 'string' },
        on: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const { policy, facts, on, json, ...rest } = values
    if (policy.length === 0 && positionals.length > 0) return `不认识“${positionals[0]}”。`
    const own = Object.entries<unknown>(rest).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    )
    return { policy: [...policy, ...positionals], facts, on, json, own: Object.fromEntries(own) }
  } catch {
    return '有不认识的选项，或选项缺少内容。'
  }
}
