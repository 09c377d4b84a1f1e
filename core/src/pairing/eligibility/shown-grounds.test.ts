import { describe, expect, test } from 'vitest'
import type { SensitiveField } from '../../account/field-access.ts'
import type { Atom } from '../../policy/predicate.ts'
import type { RuleResult } from './candidate.ts'
import { shownReason, shownRule, shownTarget } from './shown-grounds.ts'

const party: Atom = { op: 'party', party: 'democratic' }
const outside: Atom = { op: 'party', party: 'outside' }
const minority: Atom = { op: 'identity', is: '少数民族' }
const active: Atom = { op: 'employment', word: { equals: 'active' } }
const cite = [{ section: '三(一)', phrase: '民主党派成员', occurrence: 1 }]
const target = (...atoms: readonly Atom[]) => ({
  label: '民主党派成员',
  cite,
  because: atoms.map((atom) => ({ atom, truth: 'true' as const })),
})
const readerOf =
  (...fields: readonly SensitiveField[]) =>
  (field: SensitiveField) =>
    fields.includes(field)

describe('the target a person comes under', () => {
  test('is named with its clause to whoever may read what it asks about', () => {
    expect(shownTarget(target(outside, party, active), readerOf('party'))).toEqual({
      label: '民主党派成员',
      cite,
    })
  })

  test('reads 符合联系范围, without the clause that would tell it, to everybody else', () => {
    expect(shownTarget(target(outside, party, active), readerOf())).toEqual({
      label: '符合联系范围',
      cite: [],
    })
  })

  test('少数民族 asks for the ethnicity, not for the identity alone', () => {
    expect(shownTarget(target(minority), readerOf('identity')).label).toBe('符合联系范围')
    expect(shownTarget(target(minority), readerOf('identity', 'ethnicity')).label).toBe('民主党派成员')
  })
})

test('a rule keeps its outcome and loses only the grounds the reader may not see', () => {
  const rule: RuleResult = { rule: 'target', truth: 'true', undecided: false, ...target(party, active) }
  expect(shownRule(rule, readerOf())).toMatchObject({
    truth: 'true',
    cite: [],
    because: [{ atom: active, truth: 'true' }],
  })
  expect(shownRule(rule, readerOf('party'))).toBe(rule)
})

describe('a reason in words', () => {
  const rule = {
    ...{ rule: 'target', truth: 'false', cite: [], undecided: false },
    because: [{ atom: party, truth: 'false' }],
  } as const satisfies RuleResult

  test('is told with its ground to who may read it', () => {
    expect(shownReason(rule, () => true).text).toContain('不是')
  })

  // That none of the targets fits says of each that it fails; what the reader sees of why, and the clause, is told.
  test('of coming under no target is told as far as the reader may see it, with its clause', () => {
    const both = {
      ...rule,
      cite,
      because: [
        { atom: minority, truth: 'false' },
        { atom: active, truth: 'false' },
      ],
    } as const satisfies RuleResult
    const told = shownReason(both, readerOf('identity'))
    expect(told.cites).toEqual(cite)
    expect(told.text).toMatch(/^不属于本层级的任何一类对象：/)
    expect(told.text).not.toContain('少数民族')
    expect(shownRule(both, readerOf('identity'))).toMatchObject({ cite, because: [{ atom: active }] })
    expect(shownReason({ ...both, truth: 'true' }, readerOf('identity')).cites).toEqual([])
  })

  test.each([
    ['true', '符合联系范围'],
    ['false', '不在联系范围'],
    ['unknown', '资料缺失，无法判断'],
  ] as const)('and to others only as how it came out: %s', (truth, text) => {
    expect(shownReason({ ...rule, truth }, () => false)).toEqual({ text, cites: [] })
  })
})
