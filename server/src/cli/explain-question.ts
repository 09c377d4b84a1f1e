import { parseArgs } from 'node:util'

/** What `pairing explain` is asked. */
export interface ExplainQuestion {
  readonly file: string
  readonly about:
    | { readonly pair: readonly [cadre: string, person: string] }
    | { readonly person: string }
    | { readonly cadre: string }
  readonly json: boolean
}

/** The question of a command line, or what is wrong with it. */
export function readExplainQuestion(argv: readonly string[]): ExplainQuestion | string {
  const typed = parsed(argv)
  if (typed === null) return '有不认识的选项，或选项缺少内容。'
  const { values, positionals } = typed
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) return '请给出一个文件。'
  const { pair, person, cadre, json } = values
  if ([pair, person, cadre].filter((one) => one !== undefined).length !== 1)
    return '请用 --pair、--person、--cadre 中的一个说明要解释什么。'
  if (person !== undefined) return { file, about: { person }, json }
  if (cadre !== undefined) return { file, about: { cadre }, json }
  const [cadreOfPair, personOfPair, ...rest] = (pair ?? '').split(',').map((id) => id.trim())
  if (!cadreOfPair || !personOfPair || rest.length > 0)
    return `“${pair}”不是一对，请写成 --pair 干部,党外代表人士 的样子。`
  return { file, about: { pair: [cadreOfPair, personOfPair] }, json }
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        pair: { type: 'string' },
        person: { type: 'string' },
        cadre: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
  } catch {
    return null
  }
}
