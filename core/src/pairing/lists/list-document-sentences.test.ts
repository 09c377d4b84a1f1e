import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import {
  type PrintedList,
  preambleOfPrinted,
  remarkOfPrinted,
  standingOfPrinted,
} from './list-document-sentences.ts'

const draft: PrintedList = {
  round: 2,
  effectiveOn: null,
  decidedNotFiled: false,
  policy: { title: '清溪学院联谊交友办法', docNo: '清院党〔2026〕8号' },
  decided: null,
  cadres: 2,
  persons: 3,
  pairs: 4,
}
const inForce: PrintedList = {
  ...draft,
  effectiveOn: day('2026-11-03'),
  decided: { body: '学院党委会', minutesNo: '清院党纪〔2026〕11号' },
}

describe('what a printed list says of itself', () => {
  test('a draft is called one, wherever the table ends up', () => {
    expect(standingOfPrinted(draft)).toBe('第 2 稿，未生效')
    expect(remarkOfPrinted(draft)).toBe('（草案，第 2 稿）')
    expect(preambleOfPrinted(draft)).toBe(
      '根据《清溪学院联谊交友办法》（清院党〔2026〕8号）拟定，共 2 名党员领导干部、3 名党外代表人士，结对 4 对。本名单为草案，尚未按规定的步骤确定，不作为联系的依据。',
    )
  })

  test('one in force names the meeting and the minutes, and the day it begins', () => {
    expect(remarkOfPrinted(inForce)).toBeUndefined()
    expect(preambleOfPrinted(inForce)).toBe(
      '根据《清溪学院联谊交友办法》（清院党〔2026〕8号）编制，经学院党委会（清院党纪〔2026〕11号）研究确定，自2026年11月3日起执行，共 2 名党员领导干部、3 名党外代表人士，结对 4 对。',
    )
  })

  test('one decided and not filed says so; where nobody decides, no meeting is made up', () => {
    const notFiled = { ...inForce, decidedNotFiled: true }
    expect(standingOfPrinted(notFiled)).toBe('第 2 稿，2026-11-03 起生效，已确定未备案')
    expect(remarkOfPrinted(notFiled)).toBe('（已确定，尚未备案）')
    expect(preambleOfPrinted({ ...inForce, decided: null })).toContain('编制，自2026年11月3日起执行')
  })
})
