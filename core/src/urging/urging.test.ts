import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { decideUrging } from './decide-urging.ts'
import type { LastUrging, UrgedMatter } from './urging.ts'
import { urgingMessage, urgingNotice } from './urging-sentences.ts'

const matter = (unitId: string, open: number): UrgedMatter => ({
  kind: 'contact',
  unitId,
  unitName: unitId,
  term: '联谊交友',
  termId: '2026-2027-1',
  title: '每学期联系',
  section: '第三条（二）',
  phrase: '每学期不少于 1 次',
  dueOn: day('2027-01-24'),
  open,
  cadres: [{ cadreId: 'c1', open }],
})

const decide = (matters: readonly UrgedMatter[], last: readonly LastUrging[] = []) => {
  let made = 0
  return decideUrging(matters, { today: day('2026-11-20'), last, newId: () => `u${++made}` })
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
    expect(decide(matters, last)).toEqual({ ok: false, refusal })
  })

  test('counts on from the last time, and leaves out who was asked today', () => {
    const last = [
      { unitId: '文学院', on: day('2026-11-13'), times: 2 },
      { unitId: '法学院', on: day('2026-11-20'), times: 1 },
    ]
    const decision = decide([matter('文学院', 2), matter('法学院', 1), matter('艺术学院', 0)], last)
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
      '【催办】文学院：截至2026年11月20日，2026—2027学年第1学期联谊交友尚有 5 对未达标，涉及 3 位干部。' +
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
      '【催办】文学院：截至2026年11月20日，2026—2027学年第1学期联谊交友情况汇总表尚未报送。' +
        '依据第三条（二），请于2027年1月24日前报送。',
    ],
  ])('tells the unit %s by count, clause and day', (_, asked, expected) => {
    expect(urgingMessage(asked)).toBe(expected)
  })

  test('tells a cadre how many of theirs, and names nobody', () => {
    expect(urgingNotice({ ...said, open: 2 })).toBe(
      '2026—2027学年第1学期联谊交友，您还有 2 对未达标。依据第三条（二）“每学期不少于 1 次”，请于2027年1月24日前完成并登记。',
    )
  })
})
