import type { Place } from '../../reading/place.ts'
import { isMap } from '../../reading/reader.ts'

/** A path listed as 文件未规定 must not also be set: a field of the file, a part of a tier, or a requirement by its id. */
export function silentButSet(value: unknown, root: Place): void {
  if (!isMap(value) || !Array.isArray(value['silent'])) return
  value['silent'].forEach((path: unknown, index) => {
    if (typeof path !== 'string' || !isSet(value, path)) return
    root.inside('silent').inside(index).mistake('silent-but-set', { found: path })
  })
}

function isSet(file: Readonly<Record<string, unknown>>, path: string): boolean {
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
