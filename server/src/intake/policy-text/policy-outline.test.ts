import { readFileSync } from 'node:fs'
import { outlineOf } from '@tongxin/core/policy/outline/outline'
import type { Policy } from '@tongxin/core/policy/policy'
import { describe, expect, it } from 'vitest'
import { readPolicyText } from './policy-text.ts'

const folder = new URL('../../../../policies/', import.meta.url)

function readFile(name: string): Policy {
  const reading = readPolicyText(readFileSync(new URL(name, folder), 'utf8'))
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes, null, 2))
  return reading.policy
}

const zisu = readFile('zisu-2026.yaml')
const minghu = readFile('examples/minghu-2026.yaml')

// Ids and ops are how the file is built; which print of a phrase is meant only matters beside the full text.
const unsaid = new Set(['id', 'occurrence', 'state', 'op'])

const real = ['hnfnu-2017', 'xiyi-2019', 'zisu-2026', 'sycm-2017', 'shsmu-2018']

describe.each([
  ...real.map((name) => [name, readFile(`${name}.yaml`)] as const),
  ['minghu-2026', minghu] as const,
])('the outline of %s', (_name, policy) => {
  const told = (of: Policy) => JSON.stringify(outlineOf(of))
  const whole = told(policy)
  const leaves = leavesOf(policy).filter((path) => !unsaid.has(path.at(-1) ?? '') && path.join() !== 'title')

  // One test for all leaves: three thousand of their own took longer to report than to ask.
  it('says every leaf: another word anywhere changes what is told', () => {
    const untold = leaves.filter((path) => told(changedAt(policy, path) as Policy) === whole)
    expect(untold.map((path) => path.join('.'))).toEqual([])
    expect(leaves.length).toBeGreaterThan(200)
  })

  it('says no word of the file format', () => {
    const told = JSON.stringify(outlineOf(policy), (key, value) =>
      ['path', 'place', 'to', 'force'].includes(key) ? undefined : value,
    )
    const latin = told.replaceAll(/"(\w+)":/g, '').match(/[a-z]{2,}[a-zA-Z-]*/g) ?? []
    expect(latin.filter((word) => !['null', 'undefined'].includes(word))).toEqual([])
    expect(told).not.toContain('undefined')
  })
})

describe('of the real document', () => {
  const outline = outlineOf(zisu)
  const entry = (path: string) =>
    [...outline.sections.flatMap((section) => section.entries), ...outline.uncited].find(
      (one) => one.path === path,
    )

  it('stands in the order of its sections', () => {
    expect(outline.sections.map(({ section }) => section)).toEqual(
      '标题 首部 主送 导语 二(一) 二(二) 三 三(一) 三(二) 四(一) 四(二) 五(一) 五(二) 五(三) 附件 落款 版记'.split(
        ' ',
      ),
    )
  })

  it.each([
    ['requirements.contact.semester', '每学期至少 1 次'],
    ['requirements.quota.unit', '数量由二级学院（部）党组织确定'],
    ['requirements.quota.school', '至少 1 人'],
    ['requirements.coverage.unit', '至少 1 位干部联系'],
    ['requirements.visit.festival', '每逢重大节日至少 1 次'],
    ['tiers.unit.list', '确定 › 备案'],
  ])('%s reads %s', (path, value) => {
    expect(entry(path)?.value).toBe(value)
  })

  it('leaves open what nobody has adopted', () => {
    expect(entry('requirements.quota.school')?.openings).toEqual([
      {
        place: ['requirements', 'quota.school', 'atMost'],
        about: '上限',
        readings: ['至多 1 人', '不设上限'],
        adopted: null,
      },
    ])
  })

  it('counts what is not said', () => {
    expect(outline.counts.silent).toBe(15)
    expect(outline.silent[0]).toMatchObject({
      label: '施行日期',
      consequence: '按印发之日起施行（系统默认）',
    })
  })
})

it('the outline of the demo document tells a range, an adopted reading and who adopted it', () => {
  const entries = outlineOf(minghu).sections.flatMap((section) => section.entries)
  expect(entries.find(({ path }) => path === 'requirements.quota.school')?.value).toBe('1–2 人')
  expect(entries.find(({ path }) => path === 'requirements.visit.festival')?.openings).toMatchObject([
    { about: '“重要节日”指哪些', adopted: 1, by: '祝以宁', since: '2026-06-20' },
  ])
})

// Where only a word of the language tells anything, another word of the language.
const otherWord: Readonly<Record<string, string>> = { must: 'may', whole: 'partial', keep: 'end' }

type Path = readonly string[]

function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}

function changedAt(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return otherThan(value)
  if (Array.isArray(value))
    return value.map((inner, at) => (String(at) === key ? changedAt(inner, rest) : inner))
  return { ...(value as object), [key]: changedAt((value as Record<string, unknown>)[key], rest) }
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return value === null ? 1 : (otherWord[String(value)] ?? `${String(value)}另`)
}
