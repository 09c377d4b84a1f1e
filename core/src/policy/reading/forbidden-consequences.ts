import type { Mistake, Path } from '../../reading/mistake.ts'
import { sentencesOf } from '../../reading/mistake-sentences.ts'
import { isMap } from '../../reading/reader.ts'

/** Each refused word told with what the file asks for by it: the requirement or category that is not represented. */
export function withConsequences(mistakes: readonly Mistake[], file: unknown): readonly Mistake[] {
  return mistakes.map((mistake) => {
    if (mistake.code !== 'forbidden-word') return mistake
    const params = {
      ...mistake.params,
      therefore: askedBy(mistake.path, String(mistake.params['found']), file),
    }
    return { ...mistake, params, ...sentencesOf(mistake.code, params) }
  })
}

function askedBy(path: Path, term: string, file: unknown): string {
  const [part, index, below, item] = path
  const found = listIn(file, String(part))[Number(index)]
  if (part === 'requirements') return named('要求', found)
  if (part === 'tiers') {
    return below === 'targets'
      ? named('对象类别', listIn(found, 'targets')[Number(item)])
      : named('层级', found)
  }
  return part === 'vocabulary' ? askedWith(term, file) : '这一内容'
}

/** A word of the vocabulary asks nothing by itself: named is what uses it. */
function askedWith(term: string, file: unknown): string {
  const requirements = listIn(file, 'requirements').filter((rule) => mentions(rule, term, 0))
  const targets = listIn(file, 'tiers')
    .flatMap((tier) => listIn(tier, 'targets'))
    .filter((target) => mentions(target, term, 0))
  const all = [
    ...requirements.map((rule) => named('要求', rule)),
    ...targets.map((target) => named('对象类别', target)),
  ]
  return all.length === 0 ? '这个词' : all.join('、')
}

function named(kind: string, item: unknown): string {
  const id = isMap(item) && typeof item['id'] === 'string' ? item['id'] : undefined
  return id === undefined ? `这一${kind}` : `${kind}“${id}”`
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const list = isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return Array.isArray(list) ? list : []
}

const deepest = 12

function mentions(value: unknown, term: string, depth: number): boolean {
  if (value === term) return true
  if (depth > deepest || typeof value !== 'object' || value === null) return false
  return Object.values(value).some((one) => mentions(one, term, depth + 1))
}
