import { day } from '@tongxin/core/calendar/day'
import { evaluate } from '@tongxin/core/duties/evaluate'
import { outlineOf } from '@tongxin/core/policy/outline/outline'
import type { Policy } from '@tongxin/core/policy/policy'
import { describe, expect, it } from 'vitest'
import { documents, readCoverage, readDocument } from './documents.cases.ts'
import { noFacts } from './school.cases.ts'

interface Row {
  readonly row: string
  /** The sections of the document it stands in. */
  readonly section: readonly string[]
  readonly phrase: string
  /** What the file holds at a place, written by hand from the document; for `silent`, what the place is called. */
  readonly holds: Readonly<Record<string, unknown>>
}

const numbers = readCoverage<Readonly<Record<string, readonly string[]>>>('rows')

it('every clause of the five documents is numbered: 36, 42, 51, 43 and 56, 228 in all', () => {
  const counts = Object.entries(documents).map(([key, name]) => [key, numbers[name]?.length])
  expect(counts).toEqual([
    ['S0', 36],
    ['S1', 42],
    ['S2', 51],
    ['S3', 43],
    ['S4', 56],
  ])
  expect(new Set(Object.values(numbers).flat()).size).toBe(228)
})

describe.each(Object.values(documents))('%s as data', (name) => {
  const { policy, value } = readDocument(name)
  const rows = readCoverage<readonly Row[]>(name)
  const outline = outlineOf(policy)
  const shown = [
    ...outline.sections.flatMap(({ section, entries }) => entries.map(({ path }) => ({ section, path }))),
    ...outline.silent.map(({ path }) => ({ section: '文件未规定', path: `silent.${path}` })),
  ]

  it.each(numbers[name] ?? [])('%s has a place', (number) => {
    expect(Object.keys(rows.find(({ row }) => row === number)?.holds ?? {})).not.toEqual([])
  })

  it('has no row that is not numbered', () => {
    expect(rows.map(({ row }) => row)).toEqual(numbers[name])
  })

  it.each(rows)('$row $phrase', ({ holds, section }) => {
    const sectionsOf = (path: string) =>
      shown.filter((entry) => isShownBy(entry.path, path, policy)).map((entry) => entry.section)
    for (const [path, expected] of Object.entries(holds)) {
      const [, silent] = /^silent\[(.+)\]$/.exec(path) ?? []
      if (silent === undefined) expect({ [path]: find(value, path) }).toMatchObject({ [path]: expected })
      else expect(silentlySaid(policy, silent)).toEqual({ label: expected, state: 'silent' })
      const wanted = silent === undefined ? section : ['文件未规定']
      expect(wanted, `${path} is not shown at ${section.join('、')}`).toEqual(
        expect.arrayContaining([expect.toSatisfy((one: string) => sectionsOf(path).includes(one))]),
      )
    }
  })

  it('tells nothing that no row stands for', () => {
    const held = rows.flatMap(({ holds }) => Object.keys(holds))
    const untold = shown.filter(
      ({ path }) => !frame.test(path) && !held.some((place) => isShownBy(path, place, policy)),
    )
    expect(untold.map(({ path }) => path)).toEqual([])
  })

  it('cites a clause for every requirement, target, step, form and duty', () => {
    const cited = [
      ...policy.requirements,
      ...policy.tiers,
      ...policy.tiers.flatMap(({ targets, adjust }) => [...targets, ...adjust]),
      ...policy.tiers.flatMap(({ list }) => list?.steps ?? []),
      ...policy.forms,
      ...policy.governance,
      ...policy.assessment,
      ...policy.annexForms.flatMap(({ fields }) => fields),
      ...[policy.topics, policy.domains, policy.purposes, policy.occasions, policy.guidance].flat(),
    ]
    expect(cited.filter(({ cite }) => cite.length === 0)).toEqual([])
  })

  it('adopts no reading for the school', () => {
    expect(adoptedIn(value)).toEqual([])
  })
})

/** What every document says of itself, and what nobody has counted among the clauses. */
const frame = /^(title|term|issuer|status|roles|vocabulary|silent\.(bothTiers|tiers\..*))/

/** 文件未规定 as the 制度 page names it, and what evaluation finds for it. */
function silentlySaid(policy: Policy, path: string) {
  const label = outlineOf(policy).silent.find((one) => one.path === path)?.label
  const facts = noFacts()
  const found = evaluate([policy], facts.calendar, facts, {
    on: day('2027-01-01'),
    knownAt: day('2027-01-01'),
  })
  return { label, state: found.find(({ requirement }) => requirement === path)?.state }
}

/** An entry of the 制度 page tells of a place it names, of all within it, and of what it is part of. */
function isShownBy(entry: string, place: string, policy: Policy): boolean {
  const [, period] = /^periods\.([^.]+)/.exec(place) ?? []
  if (period !== undefined) {
    const rules = policy.requirements.filter(({ every }) => every?.state === 'set' && every.value === period)
    return rules.some(({ id }) => entry === `requirements.${id}`)
  }
  const path = place.replaceAll(/\[([^\]]+)\]/g, '.$1')
  const tier = path.replace(/^(tiers\.[^.]+)(\.label|)(\..*|)$/, '$1.cadres')
  return [path, tier].some((one) => starts(one, entry) || starts(entry, one))
}

function starts(long: string, short: string): boolean {
  return long === short || long.startsWith(`${short}.`)
}

/** `requirements[contact].every`: a name in brackets is the id (text, role, channel, act …) of a list's item. */
function find(root: unknown, path: string): unknown {
  const keys = [...path.matchAll(/\[([^\]]+)\]|([^.[\]]+)/g)].map((match) => match[1] ?? match[2] ?? '')
  return keys.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value.find((item) => item === key || namesOf(item).includes(key))
    return (value as Record<string, unknown> | undefined)?.[key]
  }, root)
}

function namesOf(item: Record<string, unknown>): readonly unknown[] {
  const { id, text, channel, act, title, docNo, role, duty } = item
  return [id, text, channel, act, title, docNo, `${String(role)}.${String(duty)}`]
}

function adoptedIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'adopted' in value && value.adopted !== null ? [value] : []
  return [...own, ...Object.values(value).flatMap(adoptedIn)]
}
