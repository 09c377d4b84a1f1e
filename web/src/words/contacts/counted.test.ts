// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { countedLine, semester } from '../../testing/friends.ts'
import { headlineOf, headlineOfDuties } from './counted.ts'

const festival = { requirement: 'visit', title: '重要节日走访看望', force: 'should' as const }

describe('the headline after a save', () => {
  it.each([
    ['what it met', [countedLine()], '本学期 1/1 已达标'],
    [
      'what it met, though another rule waits for what was done: a 走访 of which nobody says what it was',
      [
        countedLine(),
        countedLine({ ...festival, as: 'open', state: 'unknown', why: '没有记录做了什么，暂不能计入' }),
      ],
      '本学期 1/1 已达标',
    ],
    [
      'not the writing-down',
      [countedLine({ ofWriting: true, title: '记入台账' })],
      '已保存，没有条款按次数计这次联系',
    ],
    [
      'what it counted for, where more is needed',
      [countedLine({ state: 'due', text: '1月24日前谈 1 次' })],
      '计入每学期联系',
    ],
    [
      'that it does not count',
      [countedLine({ as: 'not', state: 'due', why: '这种形式不计次数', text: '1月24日前谈 1 次' })],
      '不计入每学期联系',
    ],
    ['that two readings are open', [countedLine({ as: 'open', state: 'undecided' })], '暂不能计入每学期联系'],
    [
      'that a closed period stays as it was settled',
      [countedLine({ afterClosing: '2026-02-28' as never })],
      '计入每学期联系',
    ],
    ['that nothing asked for it', [], '已保存，没有条款按次数计这次联系'],
  ])('says %s', (_, lines, text) => {
    expect(headlineOf(lines).text).toBe(text)
  })

  it('says of lines of duty the one reached before one that cannot be told', () => {
    const unknown = semester({ requirement: 'visit', label: '看望', state: 'unknown', dueOn: null })
    expect(headlineOfDuties([unknown, semester({ state: 'met', counted: 1 })])?.text).toBe(
      '本学期 1/1 已达标',
    )
  })
})
