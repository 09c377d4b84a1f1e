import type { Place } from '../../reading/place.ts'
import { isMap, notOneOf } from '../../reading/reader.ts'
import { silentTopics } from '../silent-label.ts'

type Raw = Readonly<Record<string, unknown>>

/**
 * A path listed as 文件未规定 must be one the language knows, and must not also be set: a field of the file, a part of a
 * tier, or a requirement by its id.
 */
export function silentMakesSense(value: unknown, root: Place, known: SilentNames): void {
  if (!isMap(value) || !Array.isArray(value['silent'])) return
  const paths: readonly unknown[] = value['silent']
  paths.forEach((path, index) => {
    if (typeof path !== 'string' || path.trim() === '') return
    const at = root.inside('silent').inside(index)
    if (isSet(value, path)) at.mistake('silent-but-set', { found: path })
    else if (paths.indexOf(path) < index) at.mistake('duplicate-name', { kind: '路径', found: path })
    else {
      const stranger = strangerIn(path, value, known)
      if (stranger) at.mistake('unknown-silent-path', { path, ...notOneOf(stranger.found, stranger.known) })
    }
  })
}

/** The fields of a file and of a tier: whatever has a field can be left open. */
export interface SilentNames {
  readonly fields: readonly string[]
  readonly tierFields: readonly string[]
  /** A document beside another speaks of the other's tiers. */
  readonly standsBeside: boolean
}

interface Stranger {
  readonly found: string
  readonly known: readonly string[]
}

/** The part of the path that the language does not know, with what could stand there. */
function strangerIn(path: string, file: Raw, known: SilentNames): Stranger | undefined {
  const [head = '', second, third] = path.split('.')
  const names = [...new Set([...known.fields, ...silentTopics])]
  const isTier = (id: string) => known.standsBeside || tierIds(file).includes(id)
  if (names.includes(path)) return undefined
  if (head === 'tiers' && second !== undefined) {
    if (!isTier(second)) return { found: second, known: tierIds(file) }
    const parts = [...new Set([...known.tierFields, ...silentTopics])]
    return third === undefined || parts.includes(third) ? undefined : { found: third, known: parts }
  }
  if (!names.includes(head)) return { found: head, known: names }
  const isFine = known.fields.includes(head) || second === undefined || isTier(second)
  return isFine ? undefined : { found: second, known: tierIds(file) }
}

function tierIds(file: Raw): readonly string[] {
  const tiers: readonly unknown[] = Array.isArray(file['tiers']) ? file['tiers'] : []
  return tiers.flatMap((tier) => (isMap(tier) && typeof tier['id'] === 'string' ? [tier['id']] : []))
}

function isSet(file: Raw, path: string): boolean {
  if (itemNamed(file['requirements'], path) !== undefined) return true
  const keys = path.split('.')
  const end = keys.reduce<unknown>((at, key) => inside(at, key), file)
  return end !== undefined && !(Array.isArray(end) && end.length === 0)
}

function inside(value: unknown, key: string): unknown {
  if (isMap(value)) return Object.hasOwn(value, key) ? value[key] : undefined
  return itemNamed(value, key)
}

/** The item of a list whose `id` (or `act`, for steps) is the key. */
function itemNamed(value: unknown, key: string): unknown {
  if (!Array.isArray(value)) return undefined
  return value.find((item: unknown) => isMap(item) && (item['id'] === key || item['act'] === key))
}
