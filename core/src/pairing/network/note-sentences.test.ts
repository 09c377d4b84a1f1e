import { describe, expect, it } from 'vitest'
import type { NetworkNote } from './network-note.ts'
import { noteSentence } from './note-sentences.ts'

const names = {
  cadre: (id: string) => ({ gu: '顾南絮', wu: '邬静山' })[id] ?? id,
  person: (id: string) => ({ bai: '柏予安' })[id] ?? id,
}
const source = {
  requirement: 'quota',
  label: '每人联系 2 名',
  cite: [{ section: '三', phrase: '每人联系 2 名', occurrence: 1 }],
}

describe('what a proposal rests on, in words', () => {
  it.each<readonly [NetworkNote, string]>([
    [{ kind: 'silent-quota' }, '每人联系人数，文件未规定。可在“本次设定”中给出封顶数，不作为文件的规定。'],
    [
      { kind: 'few-candidates', cadre: 'gu', candidates: 1, atLeast: 2 },
      '顾南絮无适格对象：可以联系的只有 1 人，应为至少 2 人。',
    ],
    [{ kind: 'covered-elsewhere', persons: ['bai'] }, '1 人已由其他名单联系，本次不再安排：柏予安。'],
    [
      { kind: 'not-eligible', where: 'standing', cadre: 'gu', person: 'bai' },
      '顾南絮与柏予安是现行结对，但不再符合规定，推荐时不保留。',
    ],
    [
      { kind: 'team-impossible', ...source, team: 't', atLeast: 5, most: 4, places: 4, persons: 9 },
      '“每人联系 2 名”按班子合计至少 5 人，任何名单最多只能做到 4 人（成员名额共 4 个，可以联系的共 9 人）。',
    ],
    [
      { kind: 'delegated-quota', ...source, cadres: ['gu', 'wu'] },
      '“每人联系 2 名”由单位确定，尚未确定：顾南絮、邬静山暂不设限。',
    ],
    [
      { kind: 'outside-network', ...source, why: 'distinct' },
      '“每人联系 2 名”按不同的属性计数，推荐时没有计入，请人工核对。',
    ],
  ])('%j', (note, said) => {
    expect(noteSentence(note, names)).toBe(said)
  })
})
