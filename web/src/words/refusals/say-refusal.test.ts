// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { sayRefusal } from './say-refusal.ts'

describe('the sentence for a refusal', () => {
  it('says how long to wait in the unit people use', () => {
    expect(sayRefusal({ code: 'too-many-requests', retryAfterSeconds: 30 })).toContain('30 秒后')
    expect(sayRefusal({ code: 'too-many-requests', retryAfterSeconds: 90 })).toContain('2 分钟后')
  })

  it('says what was not saved when somebody else was faster', () => {
    const sentence = sayRefusal({ code: 'stale-version', current: 4 })
    expect(sentence).toContain('没有保存')
    expect(sentence).toContain('查看最新内容')
  })

  it('says of each field that was filled in wrongly which it is and what to type', () => {
    const fields = [
      {
        path: 'facts.posts.1.from',
        where: '职务第 2 项的开始日期',
        message: '没有 2026-02-30 这一天，请核对年、月、日',
      },
      { path: '', where: '', message: '一次发来的内容超过 1 MB，请分几次办理。' },
    ]
    expect(sayRefusal({ code: 'invalid', fields })).toBe(
      '没有办理，有 2 处需要修改：职务第 2 项的开始日期：没有 2026-02-30 这一天，请核对年、月、日；一次发来的内容超过 1 MB，请分几次办理。',
    )
  })

  it('asks nobody to choose a number that stood in an address', () => {
    const fields = [{ path: 'id', where: '编号', message: '请选择；已经选了的，请重新选一次' }]
    expect(sayRefusal({ code: 'invalid', fields })).toContain('网址里的编号不完整')
  })

  it('gives bounds as far as they are set', () => {
    expect(sayRefusal({ code: 'outside-bounds', atLeast: 1, atMost: 2 })).toContain('（1–2）')
    expect(sayRefusal({ code: 'outside-bounds', atLeast: null, atMost: 3 })).toContain('（不超过 3）')
    expect(sayRefusal({ code: 'outside-bounds', atLeast: 2, atMost: null })).toContain('（不少于 2）')
  })

  it.each([
    [
      'a step out of order',
      { code: 'step-not-open', act: 'file', first: 'decide' },
      ['备案', '前面的', '名单未改动', '依次办理'],
    ],
    [
      'a step taken twice',
      { code: 'step-settled', act: 'file', status: 'done' },
      ['备案', '没有重复登记', '撤回'],
    ],
    [
      'a list edited after filing',
      { code: 'list-closed', state: 'file' },
      ['备案', '没有保存', '起草新的一版'],
    ],
    ['a cadre nobody knows', { code: 'side-unknown', side: 'cadre' }, ['党员领导干部', '没有保存', '登记']],
    [
      'a lock against an exclusion',
      { code: 'pair-marked-otherwise', cadreId: 'c', personId: 'p' },
      ['锁定又排除', '没有保存', '解除其中一项'],
    ],
  ] as const)('says of %s what it is about, what was kept and what to do', (_, refusal, parts) => {
    const sentence = sayRefusal(refusal)
    for (const part of parts) expect(sentence).toContain(part)
  })

  it('has words for a code that is newer than the page', () => {
    const unknown = { code: 'from-a-newer-server' } as never
    expect(sayRefusal(unknown)).toContain('刷新页面')
  })
})
