import { describe, expect, it } from 'vitest'
import { sayRefusal } from './refusals.ts'

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

  it('gives bounds as far as they are set', () => {
    expect(sayRefusal({ code: 'outside-bounds', atLeast: 1, atMost: 2 })).toContain('（1–2）')
    expect(sayRefusal({ code: 'outside-bounds', atLeast: null, atMost: 3 })).toContain('（不超过 3）')
    expect(sayRefusal({ code: 'outside-bounds', atLeast: 2, atMost: null })).toContain('（不少于 2）')
  })

  it('has words for a code that is newer than the page', () => {
    const unknown = { code: 'from-a-newer-server' } as never
    expect(sayRefusal(unknown)).toContain('刷新页面')
  })
})
