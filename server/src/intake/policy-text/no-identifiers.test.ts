// Whatever a document calls its parts in the file, a page says them in words: every id the file uses is replaced by a code of
// its own, and no code appears in anything said.
import { readdirSync, readFileSync } from 'node:fs'
import { calendarNeeds } from '@tongxin/core/calendar/calendar-needs'
import { titleOfRequirement } from '@tongxin/core/policy/outline/counted-as'
import { outlineNames } from '@tongxin/core/policy/outline/names'
import { outlineOf } from '@tongxin/core/policy/outline/outline'
import type { Policy } from '@tongxin/core/policy/policy'
import { silentLabel } from '@tongxin/core/policy/silent-label'
import { describe, expect, it } from 'vitest'
import { readPolicyText } from './policy-text.ts'

const folder = new URL('../../../../policies/', import.meta.url)

/** The five documents, the example and every invented one. */
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') && !/facts|expected/.test(name))
  .sort()

/** An invented document that labels nothing it need not label. */
const bare = `
id: qinghe-2031
title: 清河学院联谊交友办法
effective: 2031-03-01
extent: whole
roles: { ufwd: 统战部 }
tiers:
  - id: upper
    targets: [{ id: seats, is: { party: outside } }, { id: rest, is: { party: none } }]
    list: { steps: [{ act: propose, by: ufwd }, { act: decide, by: ufwd }] }
  - id: lower
    targets: [{ id: all-lower, is: { party: outside } }]
requirements:
  - { id: talk.term, bearer: pairing, every: semester, count: contact, where: { act: 谈心 }, atLeast: 1, force: must }
  - { id: sum-up, bearer: office, of: { role: ufwd }, every: academic-year, count: document, atLeast: 1, force: must }
  - { id: quota.upper, bearer: cadre, of: { tier: upper }, count: pairing, atLeast: 1, force: must }
  - { id: after-deciding, bearer: pairing, after: upper.decided, within: 7 working-days, count: contact, atLeast: 1, force: must }
silent: [tiers.lower.pairTerm, quota.lower]
`

function read(text: string): Policy {
  const reading = readPolicyText(text)
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes, null, 1))
  return reading.policy
}

/** All that is said of a document without anybody being judged by it. */
function saidOf(policy: Policy): readonly string[] {
  const names = outlineNames(policy)
  const outline = outlineOf(policy)
  const entries = [...outline.sections.flatMap((section) => section.entries), ...outline.uncited]
  return [
    ...entries.flatMap(({ label, value, notes }) => [label, value, ...notes]),
    ...outline.silent.map(({ label }) => label),
    ...policy.silent.map((path) => silentLabel(path, policy)),
    ...policy.requirements.map((requirement) => titleOfRequirement(requirement, names)),
    ...calendarNeeds(policy).map(({ label }) => label),
    ...policy.tiers.flatMap(({ id, targets }) => [
      names.tier(id),
      ...targets.map((target) => names.target(target.id)),
    ]),
    ...policy.annexForms.map(({ id }) => names.annex(id)),
    ...policy.vocabulary.events.map(({ id }) => names.event(id)),
    ...Object.keys(policy.roles).map(names.role),
  ]
}

// CPC, QQ and the like are words of Chinese documents; a code of a file has small letters.
const withCodes = (said: readonly string[]) => said.filter((words) => /[a-z]{2,}|_/.test(words))

describe('nothing said of a document shows an id', () => {
  it.each(files)('of %s', (name) => {
    const said = saidOf(read(readFileSync(new URL(name, folder), 'utf8')))
    expect(said.length).toBeGreaterThan(5)
    expect(withCodes(said)).toEqual([])
  })

  it.each(files)('of %s without its labels', (name) => {
    const policy = read(readFileSync(new URL(name, folder), 'utf8'))
    expect(withCodes(saidOf(withoutLabels(policy)))).toEqual([])
  })

  it('of one that labels nothing', () => {
    const policy = read(bare)
    expect(withCodes(saidOf(policy))).toEqual([])
    const names = outlineNames(policy)
    expect(policy.tiers.map(({ id }) => names.tier(id))).toEqual(['第一层级', '第二层级'])
    expect(names.target('rest')).toBe('第二类对象')
    expect(policy.requirements.map((one) => titleOfRequirement(one, names))).toEqual([
      '联系（谈心）',
      '材料',
      '结对',
      '联系',
    ])
    expect(policy.silent.map((path) => silentLabel(path, policy))).toEqual([
      '第二层级：结对期限',
      '第二层级：每人联系人数',
    ])
  })
})

/** Labels that a file may leave out: of tiers, their targets, requirements and events. */
function withoutLabels({ tiers, requirements, vocabulary, ...policy }: Policy): Policy {
  const unnamed = <T extends { readonly label?: string }>({ label: _label, ...rest }: T) => rest
  return {
    ...policy,
    tiers: tiers.map((tier) => ({ ...unnamed(tier), targets: tier.targets.map(unnamed) })),
    requirements: requirements.map(unnamed),
    vocabulary: { ...vocabulary, events: vocabulary.events.map(unnamed) },
  }
}
