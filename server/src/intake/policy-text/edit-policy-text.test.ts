import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { editPolicyText } from './edit-policy-text.ts'
import { readPolicyText } from './policy-text.ts'

const source = `# 明湖大学的办法
id: minghu-2026
title: 办法
periods:
  festivals: { festivals: { delegated: ufwd } } # 由统战部定
roles: { ufwd: 统战部 }
tiers:
  - id: unit
    adjust: { every: { delegated: ufwd }, force: must }
requirements:
  # 每位校领导
  - id: quota
    bearer: cadre
    count: pairing
    atLeast: 1 # 一名
    atMost: { readings: [ 1, none ], adopted: null }
    force: must
`

it('changes one value and keeps comments and everything else', () => {
  const edited = editPolicyText(source, [{ place: ['requirements', 'quota', 'atLeast'], value: 2 }])
  expect(edited).toBe(source.replace('atLeast: 1 # 一名', 'atLeast: 2 # 一名'))
})

it('adds beside what stands there, and takes it away again', () => {
  const at = ['requirements', 'quota', 'atMost']
  const adopted = editPolicyText(source, [
    { place: [...at, 'adopted'], value: 2 },
    { place: [...at, 'by'], value: '党委会' },
    { place: [...at, 'since'], value: '2026-11-28' },
    { place: [...at, 'body'] },
  ])
  expect(adopted).toBe(source.replace('adopted: null }', 'adopted: 2, by: 党委会, since: 2026-11-28 }'))
  const open = editPolicyText(adopted ?? '', [
    { place: [...at, 'adopted'], value: null },
    { place: [...at, 'by'] },
    { place: [...at, 'since'] },
  ])
  expect(open).toBe(source)
})

it('finds a single item that stands in place of a list', () => {
  const edited = editPolicyText(source, [
    { place: ['tiers', 'unit', 'adjust', '0', 'every', 'filled'], value: 'month' },
  ])
  expect(edited).toContain('adjust: { every: { delegated: ufwd, filled: month }, force: must }')
})

it('fills in a list of festivals', () => {
  const edited = editPolicyText(source, [
    { place: ['periods', 'festivals', 'festivals', 'filled'], value: ['元旦', '春节'] },
  ])
  const reading = readPolicyText(edited ?? '')
  expect(reading).toMatchObject({
    ok: true,
    policy: { periods: { festivals: { festivals: { state: 'set', value: ['元旦', '春节'] } } } },
  })
})

it('adds an item that was not there at the end of its list', () => {
  const rule = {
    id: 'talk',
    bearer: 'pairing',
    every: 'semester',
    count: 'contact',
    atLeast: 1,
    force: 'must',
  }
  const reading = readPolicyText(
    editPolicyText(source, [{ place: ['requirements', 'talk'], value: rule }]) ?? '',
  )
  expect(reading.ok && reading.policy.requirements.map(({ id }) => id)).toEqual(['quota', 'talk'])
})

it('gives a text that is no YAML back to whoever must mend it', () => {
  expect(editPolicyText('id: [', [{ place: ['id'], value: 'x' }])).toBeUndefined()
})

it('leaves a text as it is that has a plain value where an edit would go further in', () => {
  for (const place of [
    ['title', 'short'],
    ['title', 'short', 'er'],
    ['tiers', 'unit', 'adjust', 'force', 'x'],
  ])
    expect(editPolicyText(source, [{ place, value: 'x' }])).toBeUndefined()
})

it.each(['zisu-2026.yaml', 'examples/minghu-2026.yaml'])('loses no comment and no value of %s', (name) => {
  const text = readFileSync(new URL(`../../../../policies/${name}`, import.meta.url), 'utf8')
  const edited = editPolicyText(text, [{ place: ['title'], value: '另名' }]) ?? ''
  const comments = (of: string) => of.match(/# .*/g)
  expect(comments(edited)).toEqual(comments(text))
  const [before, after] = [readPolicyText(text), readPolicyText(edited)]
  if (!before.ok || !after.ok) throw new Error('the edited text has mistakes')
  expect(after.policy).toEqual({ ...before.policy, title: '另名' })
})
