import { readFileSync } from 'node:fs'
import type { Policy } from '@tongxin/core/policy/policy'
import { describe, expect, it } from 'vitest'
import { readPolicyText } from './policy-text.ts'

interface Row {
  readonly row: string
  readonly section: string
  readonly phrase: string
  readonly at: readonly string[]
}

const folder = new URL('../../../policies/', import.meta.url)
const rows: readonly Row[] = JSON.parse(readFileSync(new URL('coverage/zisu-2026.json', folder), 'utf8'))
const policy = readZisu()

function readZisu(): Policy {
  const reading = readPolicyText(readFileSync(new URL('zisu-2026.yaml', folder), 'utf8'))
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes, null, 2))
  return reading.policy
}

describe('浙外党〔2026〕35号 as data', () => {
  it('has 51 rows in its index, none missing', () => {
    const expected = Array.from({ length: 51 }, (_, index) => `S2-${String(index + 1).padStart(2, '0')}`)
    expect(rows.map(({ row }) => row)).toEqual(expected)
  })

  it.each(rows)('$row $section $phrase has its place', ({ at }) => {
    expect(at.length).toBeGreaterThan(0)
    for (const path of at) expect(find(policy, path), path).toBeDefined()
  })

  it('names every requirement, form, occasion and governance duty in its index', () => {
    const indexed = new Set(
      rows.flatMap(({ at }) => at.map((path) => path.match(/^\w+\[[^\]]+\]/)?.[0] ?? path)),
    )
    const all = [
      ...policy.requirements.map(({ id }) => `requirements[${id}]`),
      ...policy.forms.map(({ id }) => `forms[${id}]`),
      ...policy.occasions.map(({ text }) => `occasions[${text}]`),
      ...policy.governance.map(({ role }) => `governance[${role}]`),
    ]
    expect(all.filter((place) => !indexed.has(place))).toEqual([])
  })

  it('cites a clause for every requirement, target, step and field', () => {
    const cited = [
      ...policy.requirements,
      ...policy.tiers,
      ...policy.tiers.flatMap(({ targets }) => targets),
      ...policy.tiers.flatMap(({ list }) => list?.steps ?? []),
      ...policy.forms,
      ...policy.governance,
      ...policy.assessment,
      ...policy.annexForms.flatMap(({ fields }) => fields),
    ]
    expect(cited.filter(({ cite }) => cite.length === 0)).toEqual([])
  })

  it('adopts no reading for the school', () => {
    expect(policy.requirements.find(({ id }) => id === 'quota.school')?.atMost).toEqual({
      state: 'readings',
      readings: [1, 'none'],
      adopted: null,
    })
  })

  it('leaves the number of pairings in a unit to the unit', () => {
    const quota = policy.requirements.find(({ id }) => id === 'quota.unit')
    expect([quota?.atLeast, quota?.atMost]).toEqual([
      { state: 'delegated', to: 'unitOrg' },
      { state: 'delegated', to: 'unitOrg' },
    ])
  })
})

/** `requirements[contact.semester].every`: a name in brackets is the id (text, role, channel, act) of a list's item. */
function find(root: unknown, path: string): unknown {
  const keys = [...path.matchAll(/\[([^\]]+)\]|([^.[\]]+)/g)].map((match) => match[1] ?? match[2] ?? '')
  return keys.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value.find((item) => item === key || names(item).includes(key))
    return (value as Record<string, unknown> | undefined)?.[key]
  }, root)
}

function names(item: Record<string, unknown>): readonly unknown[] {
  return [item['id'], item['text'], item['role'], item['channel'], item['act']]
}
