import { describe, expect, test } from 'vitest'
import type { Actor } from '../account/actor.ts'
import type { Role } from '../account/role.ts'
import { day } from '../calendar/day.ts'
import { decidePutAside } from './decide-put-aside.ts'
import { decideUrging } from './decide-urging.ts'
import { mayUrge } from './may-urge.ts'
import { type LastUrging, type UrgedMatter, type UrgingKind, urgingKinds } from './urging.ts'
import { urgingMessage, urgingNotice } from './urging-sentences.ts'

const matter = (unitId: string, open: number): UrgedMatter => ({
  kind: 'contact',
  unitId,
  unitName: unitId,
  term: '联谊交友',
  termId: '2026-2027-1',
  section: '第三条（二）',
  phrase: '每学期不少于 1 次',
  dueOn: day('2027-01-24'),
  open,
  cadres: [{ cadreId: 'c1', open }],
})

const term = { from: day('2026-09-01'), to: day('2027-01-25') }

const decide = (
  matters: readonly UrgedMatter[],
  { last = [], today = '2026-11-20', kind = 'contact' }: Partial<Asked> = {},
) => {
  let made = 0
  return decideUrging({ kind, term, matters }, { today: day(today), last, newId: () => `u${++made}` })
}

interface Asked {
  readonly last: readonly LastUrging[]
  readonly today: string
  readonly kind: UrgingKind
}

describe('催办', () => {
  test.each([
    ['nothing open', [matter('文学院', 0)], [], { code: 'nothing-to-urge' }],
    [
      'all asked today',
      [matter('文学院', 2)],
      [{ unitId: '文学院', on: day('2026-11-20'), times: 1 }],
      { code: 'urged-today', units: ['文学院'] },
    ],
  ])('is refused where there is %s', (_, matters, last, refusal) => {
    expect(decide(matters, { last })).toEqual({ ok: false, refusal })
  })

  test.each([
    ['contact', '2026-08-31', { code: 'term-not-begun', from: '2026-09-01' }],
    ['summary', '2026-08-31', { code: 'term-not-begun', from: '2026-09-01' }],
    ['contact', '2027-01-25', { code: 'term-over' }],
    ['coverage', '2027-01-25', { code: 'term-over' }],
  ] as const)('of %s on %s is not of a term that runs', (kind, today, refusal) => {
    expect(decide([matter('文学院', 2)], { kind, today })).toEqual({ ok: false, refusal })
  })

  test('of a 汇总表 goes on after the term: it can still be handed in', () => {
    expect(decide([matter('文学院', 1)], { kind: 'summary', today: '2027-03-01' }).ok).toBe(true)
  })

  test('counts on from the last time, and leaves out who was asked today', () => {
    const last = [
      { unitId: '文学院', on: day('2026-11-13'), times: 2 },
      { unitId: '法学院', on: day('2026-11-20'), times: 1 },
    ]
    const decision = decide([matter('文学院', 2), matter('法学院', 1), matter('艺术学院', 0)], { last })
    expect(decision).toMatchObject({
      ok: true,
      changes: {
        urged: [{ id: 'u1', times: 3, matter: { unitId: '文学院' } }],
        leftOut: ['法学院'],
      },
      events: [{ act: 'duty.urged', subjectIds: ['文学院'], fields: ['contact'] }],
    })
  })

  const said = { ...matter('文学院', 5), cadres: 3, on: day('2026-11-20') }

  test.each([
    [
      'of pairs short',
      said,
      '【催办】文学院：截至2026年11月20日，2026–2027 学年第一学期联谊交友尚有 5 对未达标，涉及 3 位干部。' +
        '依据第三条（二）“每学期不少于 1 次”，请于2027年1月24日前完成并登记。',
    ],
    [
      'of persons nobody has, without a deadline',
      { ...said, kind: 'coverage' as const, dueOn: null, section: null, phrase: null },
      '【催办】文学院：截至2026年11月20日，尚有 5 位联系对象还没有联系干部。请及时提出人选。',
    ],
    [
      'of a 汇总表',
      { ...said, kind: 'summary' as const, phrase: null },
      '【催办】文学院：截至2026年11月20日，2026–2027 学年第一学期联谊交友情况汇总表尚未报送。' +
        '依据第三条（二），请于2027年1月24日前报送。',
    ],
    [
      'of a day that has passed',
      { ...said, kind: 'list' as const, open: 1, cadres: 0, dueOn: day('2026-07-22') },
      '【催办】文学院：截至2026年11月20日，2026–2027 学年联谊名单尚未备案。' +
        '依据第三条（二）“每学期不少于 1 次”，应于2026年7月22日前报统战部备案，已过期限，请尽快办理。',
    ],
    [
      'of a list not filed',
      { ...said, kind: 'list' as const, open: 1, cadres: 0, term: null },
      '【催办】文学院：截至2026年11月20日，2026–2027 学年联谊名单尚未备案。' +
        '依据第三条（二）“每学期不少于 1 次”，请于2027年1月24日前报统战部备案。',
    ],
  ])('tells the unit %s by count, clause and day', (_, asked, expected) => {
    expect(urgingMessage(asked)).toBe(expected)
  })

  test('tells a cadre how many of theirs, and names nobody', () => {
    expect(urgingNotice({ ...said, open: 2 })).toBe(
      '2026–2027 学年第一学期联谊交友，您还有 2 对未达标。依据第三条（二）“每学期不少于 1 次”，请于2027年1月24日前完成并登记。',
    )
  })

  const many = { section: '第四条', phrase: '及时祝贺', dueOn: day('2026-11-09'), open: 3 }

  test.each([
    [
      { kind: 'record' as const, cadres: 0 },
      '联谊交友工作尚有 3 项登记事项未办。期限最早的一项，依据第四条“及时祝贺”，应于2026年11月9日前办理并登记，已过期限，请尽快办理。',
    ],
    [
      { kind: 'event' as const },
      '按已登记的情形，尚有 3 项走访慰问未办，涉及 3 位干部。期限最早的一项，依据第四条“及时祝贺”，应于2026年11月9日前办理并登记，已过期限，请尽快办理。',
    ],
    [
      { kind: 'handover' as const, dueOn: null },
      '尚有 3 份联系对象交接待确认，涉及 3 位干部。依据第四条“及时祝贺”，请及时确认。',
    ],
  ])('of several with days of their own, $kind, tells the soonest', (asked, expected) => {
    expect(urgingMessage({ ...said, ...many, ...asked })).toBe(
      `【催办】文学院：截至2026年11月20日，${expected}`,
    )
  })

  test('a cadre is told no day that may be another’s', () => {
    expect(urgingNotice({ ...said, ...many, kind: 'event', open: 1 })).toBe(
      '按已登记的情形，您还有 1 项走访慰问未办，请在“待办”中查看期限，及时办理并登记。',
    )
    expect(urgingNotice({ ...said, ...many, kind: 'handover', open: 2 })).toBe(
      '有 2 份联系对象交接等您确认，请在“待办”中查看期限，及时确认。',
    )
    expect(urgingNotice({ ...said, ...many, kind: 'handover', open: 1, isToUnit: true })).toBe(
      '尚有 1 份联系对象交接待确认。依据第四条“及时祝贺”，应于2026年11月9日前确认，已过期限，请尽快办理。',
    )
  })

  const actor = (role: Role, unitIds: readonly string[] = []): Actor => ({
    schoolId: 's',
    accountId: 'a',
    humanId: 'h',
    grants: [{ role, unitId: unitIds[0] ?? null, cadreId: null, unitIds }],
  })

  test.each([
    ['office', urgingKinds],
    ['unit-secretary', ['contact', 'event', 'handover']],
    ['cadre', []],
    ['leader', []],
  ] as const)('by %s is of what they see to', (role, expected) => {
    const asker = actor(role, role === 'unit-secretary' ? ['文学院'] : [])
    expect(urgingKinds.filter((kind) => mayUrge(asker, kind))).toEqual(expected)
  })

  test('is put aside once: again, there is nothing to change', () => {
    expect(decidePutAside({ id: 'n1', isAside: false })).toMatchObject({
      ok: true,
      events: [{ act: 'notice.read', subjectIds: ['n1'] }],
    })
    expect(decidePutAside({ id: 'n1', isAside: true })).toBeNull()
  })
})
