import { isMap } from '../../reading/reader.ts'
import type { Policy } from '../policy.ts'
import type { PolicyDifference } from './policy-difference.ts'

/** Parts of two policies that differ though the outline says the same of both, each named by where it stands in the file. */
export function untoldDifferences(
  before: Policy,
  after: Policy,
  told: readonly Pick<PolicyDifference, 'path'>[],
): readonly PolicyDifference[] {
  const [old, young] = [partsOf(before), partsOf(after)]
  const paths = [...new Set([...old.keys(), ...young.keys()])]
  return paths
    .filter((path) => old.get(path) !== young.get(path))
    .filter((path) => !told.some((one) => `${one.path}.`.startsWith(`${path}.`)))
    .map((path) => ({
      kind: old.has(path) ? (young.has(path) ? 'changed' : 'removed') : 'added',
      path,
      label: path,
      sections: [],
      before: sideOf(old.get(path)),
      after: sideOf(young.get(path)),
    }))
}

/** Each field of the file, and each item of its lists that has an id, as text with its keys in order. */
function partsOf(policy: Policy): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(policy)
      // Citations are told beside the values they belong to, and what is silent is told path by path.
      .filter(([field]) => field !== 'cites' && field !== 'silent')
      .flatMap(([field, value]) => partsOfField(field, value)),
  )
}

function partsOfField(field: string, value: unknown): readonly (readonly [string, string])[] {
  if (!Array.isArray(value) || !value.every(hasId)) return [[field, canonical(value)]]
  return value.map((item) => [`${field}.${item.id}`, canonical(item)])
}

function hasId(item: unknown): item is { readonly id: string } {
  return isMap(item) && typeof item['id'] === 'string'
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isMap(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  )
}

const longest = 200

function sideOf(text: string | undefined): readonly string[] | null {
  if (text === undefined) return null
  return [text.length > longest ? `${text.slice(0, longest)}……` : text]
}
