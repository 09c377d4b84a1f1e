import { describe, expect, it } from 'vitest'
import { editingOf } from '../solver/editing.ts'
import { instanceFormat, type PairArc, type PairingInstance } from '../solver/instance.ts'
import { pairsOf } from '../solver/proposal.ts'
import { solvedEngine } from '../solver/solve.ts'
import { pairSentences, personSentences } from './explain-sentences.ts'
import { bareIds, namedCadres } from './pairing-names.ts'
import { proofSentence } from './proof-sentence.ts'
import { cadreSentences } from './quota-sentences.ts'
import { remediesForCadre, remediesForPerson } from './remedies.ts'
import { remedySentences } from './remedy-sentences.ts'
import { explainPair } from './why-pair.ts'
import { explainCadre } from './why-quota.ts'
import { explainPerson } from './why-uncovered.ts'

const standard = ['coverage', 'quota', 'continuity', 'fit', 'balance'] as const

function editingFor(parts: Partial<PairingInstance>) {
  const empty = { cadres: [], persons: [], arcs: [], locks: [], exclusions: [] }
  return editingOf(solvedEngine({ format: instanceFormat, tiers: standard, ...empty, ...parts }))
}

const cadre = (id: string, min: number, max: number | null, hardMax: number | null = max) => ({
  id,
  min,
  max,
  hardMax,
})
const person = (id: string, weight = 1, k = 1) => ({ id, weight, k })
const saying = { tiers: standard, names: bareIds }

/** Two of each; each fits one of the other side by 4 more. */
const crossed = {
  cadres: [cadre('c1', 1, 1), cadre('c2', 1, 1)],
  persons: [person('p1'), person('p2')],
  arcs: [
    ['c1', 'p1', 0, 9],
    ['c1', 'p2', 0, 5],
    ['c2', 'p1', 0, 5],
    ['c2', 'p2', 0, 9],
  ] satisfies PairArc[],
}

describe('why a pair', () => {
  it('is what the list would lose without it, to the unit', () => {
    const answer = explainPair(editingFor(crossed), ['c1', 'p1'])
    expect(answer).toMatchObject({
      kind: 'paired',
      isLocked: false,
      // c1–p2 and c2–p1 instead: fit 5 + 5 and not 9 + 9.
      without: { difference: [0, 0, 0, 8, 0] },
    })
    expect(pairSentences(answer, saying)).toEqual([
      '推荐c1联系p1。',
      '现行名单中没有结对；契合度 9（满分 10）；c1联系 1 人（应为 1 人）。',
      '如果不许这一对：p1、p2的联系人不如现在契合（分管单位、联系点、学科）。',
      '变动：p1由c1改为c2；p2由c2改为c1。',
    ])
  })

  it('says of a lock what lifting it would bring', () => {
    const answer = explainPair(editingFor({ ...crossed, locks: [['c1', 'p2']] }), ['c1', 'p2'])
    expect(answer).toMatchObject({
      kind: 'paired',
      isLocked: true,
      without: { difference: [0, 0, 0, -8, 0] },
    })
    expect(pairSentences(answer, saying)[2]).toBe(
      '如果解除锁定：p1、p2的联系人更契合（分管单位、联系点、学科）。',
    )
  })

  it('says when another list is as good', () => {
    const same = crossed.arcs.map(([c, p]): PairArc => [c, p, 0, 5])
    const editing = editingFor({ ...crossed, arcs: same })
    const pair = pairsOf(editing.engine.network)[0] ?? ['', '']
    expect(pairSentences(explainPair(editing, pair), saying)).toContain(
      '如果不许这一对，另有同样好的名单，各项目标都不变。',
    )
  })

  it('asks without touching the list', () => {
    const editing = editingFor(crossed)
    const before = pairsOf(editing.engine.network)
    explainPair(editing, ['c1', 'p1'])
    explainPair(editing, ['c1', 'p2'])
    expect(pairsOf(editing.engine.network)).toEqual(before)
  })
})

describe('why not that cadre', () => {
  it('shows who would have to move, and what it would cost', () => {
    const answer = explainPair(editingFor(crossed), ['c1', 'p2'])
    expect(answer).toMatchObject({
      kind: 'not-paired',
      forced: {
        ok: true,
        whatIf: {
          difference: [0, 0, 0, 8, 0],
          moves: [
            { person: 'p1', from: ['c1'], to: ['c2'] },
            { person: 'p2', from: ['c2'], to: ['c1'] },
          ],
        },
      },
    })
  })

  it.each([
    ['not eligible', {}, 'p2不在c1可以联系的范围内，按制度不能结对。'],
    [
      'excluded',
      { exclusions: [['c1', 'p2']] as const, arcs: crossed.arcs },
      'c1与p2已被排除，不参与推荐。解除排除后重新计算。',
    ],
    [
      'in the way of a lock',
      { locks: [['c1', 'p1']] as const, arcs: crossed.arcs },
      '不能定为这一对：“c1”已锁定 1 人，最多 1 人。请先解除一条锁定，或提高上限。',
    ],
  ])('says when it is %s', (_, parts, told) => {
    const without = crossed.arcs.filter(([c, p]) => c !== 'c1' || p !== 'p2')
    const editing = editingFor({ ...crossed, arcs: without, ...parts })
    expect(pairSentences(explainPair(editing, ['c1', 'p2']), saying)).toContain(told)
  })

  it('says when nobody has that name', () => {
    expect(pairSentences(explainPair(editingFor(crossed), ['c9', 'p1']), saying)).toEqual([
      '名单中没有干部“c9”。',
    ])
    expect(personSentences(explainPerson(editingFor(crossed), 'p9'), saying)).toEqual([
      '名单中没有党外代表人士“p9”。',
    ])
  })
})

describe('why somebody has no cadre', () => {
  /** c1 and c2 have three places for p1 … p5; c3 is free, and for none of them. */
  const short = {
    cadres: [cadre('c1', 1, 2), cadre('c2', 1, 1), cadre('c3', 0, 5)],
    persons: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((id) => person(id)),
    arcs: [
      ...['p1', 'p2', 'p3'].map((id): PairArc => ['c1', id, 0, 5]),
      ...['p3', 'p4', 'p5'].map((id): PairArc => ['c2', id, 0, 5]),
      ['c3', 'p6', 0, 5],
    ] satisfies PairArc[],
  }

  it('names the places and all who can go nowhere else', () => {
    const editing = editingFor(short)
    const made = pairsOf(editing.engine.network).map(([, id]) => id)
    const left = short.persons.map(({ id }) => id).filter((id) => !made.includes(id))
    expect(left).toHaveLength(2)
    const answer = explainPerson(editing, left[0] ?? '')
    expect(answer).toMatchObject({
      kind: 'shortage',
      cadres: ['c1', 'c2'],
      places: 3,
      persons: ['p1', 'p2', 'p3', 'p4', 'p5'],
      uncovered: left,
    })
    expect(personSentences(answer, saying)[0]).toContain(
      '这 2 位领导共 3 个名额，有 5 人别无选择，因此至少 2 人没有联系人。',
    )
  })

  it('offers only what was tried and found to help', () => {
    const editing = editingFor({
      ...short,
      cadres: [cadre('c1', 1, 1), cadre('c2', 1, 1), cadre('c3', 0, 1)],
      locks: [['c3', 'p6']],
      arcs: [...short.arcs, ['c3', 'p1', 0, 0]],
      exclusions: [['c3', 'p1']],
    })
    const answer =
      explainPerson(editing, 'p1').kind === 'shortage'
        ? explainPerson(editing, 'p1')
        : explainPerson(editing, 'p2')
    const remedies = remediesForPerson(editing, answer)
    // c3 has its one place locked away: allowing p1 there would help nobody. A place at c2 would not either: p1 and p2
    // have only c1.
    expect(remedies.map(({ edits }) => edits)).toEqual([
      [{ kind: 'quota', cadre: { id: 'c1', min: 1, max: 1, hardMax: 2 } }],
    ])
    expect(remedySentences(remedies, saying)[1]).toBe(
      '1. 允许c1联系到 2 人（规定至多 1 人）：p2有了联系人c1；代价是：c1联系 2 人，比规定的至多 1 人多 1 人。',
    )
  })

  it('offers what gives a cadre to whom it was asked of, be it a place kept for them', () => {
    // One more place at c1 goes to p1, who had c1 in force: p2 is helped by it only where it is kept for p2.
    const editing = editingFor({
      cadres: [cadre('c1', 0, null, 1)],
      persons: ['p1', 'p2', 'p3'].map((id) => person(id)),
      arcs: [
        ['c1', 'p1', 1, 5],
        ['c1', 'p2', 0, 5],
        ['c1', 'p3', 1, 5],
      ],
      locks: [['c1', 'p3']],
    })
    const remedies = remediesForPerson(editing, explainPerson(editing, 'p2'))
    expect(remedySentences(remedies, saying)).toEqual([
      '可以考虑（均已试算，确有改善）：',
      '1. 把c1本次的封顶数提高到 2 人，并定由c1联系p2：p2有了联系人c1。',
    ])
    expect(remedySentences(remediesForPerson(editing, explainPerson(editing, 'p1')), saying)[1]).toBe(
      '1. 把c1本次的封顶数提高到 2 人：p1有了联系人c1；现有结对多保留 1 对（c1与p1）。',
    )
  })

  it('says that nobody may, and whom the office took away', () => {
    const editing = editingFor({
      cadres: [cadre('c1', 0, 1)],
      persons: [person('p1'), person('p2')],
      arcs: [['c1', 'p1', 0, 5]],
      exclusions: [['c1', 'p1']],
    })
    const answer = explainPerson(editing, 'p1')
    expect(personSentences(answer, saying)).toEqual([
      '没有一位领导可以联系p1。',
      '按制度本可由c1联系，已被排除。',
    ])
    expect(remediesForPerson(editing, answer).map(({ edits }) => edits)).toEqual([
      [{ kind: 'allow', pair: ['c1', 'p1'] }],
    ])
    expect(personSentences(explainPerson(editing, 'p2'), saying)).toEqual(['没有一位领导可以联系p2。'])
  })

  it('offers to allow again whom somebody has in force before whom fits better, and those before the others', () => {
    const ids = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6']
    const arcs = ids.map((id): PairArc => [id, 'p1', id === 'c6' ? 1 : 0, id === 'c5' ? 9 : 1])
    const editing = editingFor({
      cadres: ids.map((id) => cadre(id, 0, 1)),
      persons: [person('p1')],
      arcs,
      exclusions: ids.map((id) => [id, 'p1'] as const),
    })
    const answer = explainPerson(editing, 'p1')
    const remedies = remediesForPerson(editing, answer)
    expect(personSentences(answer, saying)).toContain('按制度本可由c6、c5、c1、c2、c3、c4联系，已被排除。')
    expect(remedies.flatMap(({ edits }) => edits.map((edit) => 'pair' in edit && edit.pair[0]))).toEqual([
      'c6',
      'c5',
      'c1',
      'c2',
    ])
  })

  it('says what stands above coverage where the order puts something there', () => {
    const tiers = ['fit', 'coverage'] as const
    const editing = editingFor({
      tiers,
      cadres: [cadre('c1', 0, 1)],
      persons: [person('p1')],
      arcs: [['c1', 'p1', 0, 3]],
    })
    const answer = explainPerson(editing, 'p1')
    expect(answer).toMatchObject({
      kind: 'traded',
      forced: { pair: ['c1', 'p1'], whatIf: { difference: [7, -1] } },
    })
    expect(personSentences(answer, { tiers, names: bareIds })[2]).toBe(
      '如果定为这一对：p1有了联系人c1；代价是：总体不如现在契合（分管单位、联系点、学科）。',
    )
  })
})

describe('why a quota is broken', () => {
  it('tells nobody fitting apart from too few for several', () => {
    const editing = editingFor({
      cadres: [cadre('c1', 2, 3), cadre('c2', 2, 3), cadre('c3', 2, 3)],
      persons: ['p1', 'p2', 'p3', 'p4'].map((id) => person(id)),
      arcs: [
        ['c1', 'p1', 0, 5],
        ...['p2', 'p3', 'p4'].flatMap((id): PairArc[] => [
          ['c2', id, 0, 5],
          ['c3', id, 0, 5],
        ]),
      ],
    })
    const none = explainCadre(editing, 'c1')
    expect(none).toMatchObject({ kind: 'no-supply', eligible: 1, load: 1, min: 2 })
    expect(cadreSentences(none, saying)[0]).toContain('无适格对象，可以由其联系的总共只有 1 人')
    const below = ['c2', 'c3'].map((id) => explainCadre(editing, id)).find(({ kind }) => kind !== 'kept')
    expect(below).toMatchObject({
      kind: 'short',
      cadres: ['c2', 'c3'],
      needed: 4,
      persons: ['p2', 'p3', 'p4'],
    })
    expect(below && cadreSentences(below, saying)[0]).toContain(
      '未达标。这 2 位领导至少共需 4 人，而可以由其中任何一位联系的只有 3 人。',
    )
  })

  it('tells whom the office took away from nobody fitting', () => {
    const editing = editingFor({
      cadres: [cadre('c1', 1, 2)],
      persons: [person('p1')],
      arcs: [['c1', 'p1', 0, 5]],
      exclusions: [['c1', 'p1']],
    })
    expect(cadreSentences(explainCadre(editing, 'c1'), saying)).toEqual([
      'c1联系 0 人，应至少 1 人：排除以后，没有可以由其联系的人。',
      '按制度本可联系、已被排除的：p1。',
    ])
  })

  it('says of people locked to others that they are, and that lifting a lock helps', () => {
    const editing = editingFor({
      cadres: [cadre('c1', 1, 2), cadre('c2', 0, 2)],
      persons: [person('p1')],
      arcs: [
        ['c1', 'p1', 0, 5],
        ['c2', 'p1', 0, 5],
      ],
      locks: [['c2', 'p1']],
    })
    const answer = explainCadre(editing, 'c1')
    expect(cadreSentences(answer, saying)).toEqual([
      'c1联系 0 人，应至少 1 人：未达标。这 1 位领导至少共需 1 人，而可以由其中任何一位联系的只有 0 人。',
      '这些领导：c1。',
      '另有 1 人本可联系，已锁定由他人联系：p1。',
    ])
    expect(remediesForCadre(editing, answer).map(({ edits }) => edits)).toEqual([
      [{ kind: 'unlock', pair: ['c2', 'p1'] }],
    ])
  })

  it('says so when nothing of the kind was aimed at', () => {
    const tiers = ['fit'] as const
    const editing = editingFor({
      tiers,
      cadres: [cadre('c1', 1, 1)],
      persons: [person('p1')],
      arcs: [['c1', 'p1', 0, 5]],
    })
    expect(personSentences(explainPerson(editing, 'p1'), { tiers, names: bareIds })).toEqual([
      '可以给p1安排联系人，但“全覆盖”不在本次推荐的目标之内。',
    ])
    expect(cadreSentences(explainCadre(editing, 'c1'), { tiers, names: bareIds })).toEqual([
      'c1联系 0 人，应至少 1 人。可以改到，但“每人联系人数”不在本次推荐的目标之内。',
    ])
  })

  it('names who must be above max because they have no other way', () => {
    const editing = editingFor({
      cadres: [cadre('c1', 0, 1, 3), cadre('c2', 0, 1, 1), cadre('c3', 0, 9)],
      persons: ['p1', 'p2', 'p3'].map((id) => person(id)),
      arcs: [...['p1', 'p2', 'p3'].map((id): PairArc => ['c1', id, 0, 5]), ['c2', 'p1', 0, 5]],
    })
    const answer = explainCadre(editing, 'c1')
    expect(answer).toMatchObject({
      kind: 'above',
      cadres: ['c1'],
      places: 1,
      persons: ['p2', 'p3'],
    })
    expect(cadreSentences(answer, saying)[0]).toBe(
      'c1联系 2 人，超过上限 1 人：这 1 位领导上限之内共 1 个名额，有 2 人别无选择。',
    )
  })

  it('takes a silent quota at the ceiling of the run for full', () => {
    const editing = editingFor({
      cadres: [cadre('c1', 0, 1, 3), cadre('c2', 0, null, 1)],
      persons: ['p1', 'p2', 'p3'].map((id) => person(id)),
      arcs: ['p1', 'p2', 'p3'].flatMap((id): PairArc[] => [
        ['c1', id, 0, 5],
        ['c2', id, 0, 5],
      ]),
    })
    expect(explainCadre(editing, 'c1')).toMatchObject({
      kind: 'above',
      cadres: ['c1', 'c2'],
      places: 2,
      persons: ['p1', 'p2', 'p3'],
    })
  })

  it('says when locks alone are above, and that lifting one helps', () => {
    const editing = editingFor({
      ...crossed,
      cadres: [cadre('c1', 0, 1, 2), cadre('c2', 1, 1)],
      locks: [
        ['c1', 'p1'],
        ['c1', 'p2'],
      ],
    })
    const answer = explainCadre(editing, 'c1')
    expect(cadreSentences(answer, saying)).toEqual(['c1联系 2 人，上限 1 人：仅锁定的就有 2 人。'])
    expect(remediesForCadre(editing, answer).map(({ edits }) => edits.map(({ kind }) => kind))).toEqual([
      ['unlock'],
      ['unlock'],
    ])
  })
})

describe('the sentence on top of a proposal', () => {
  it('claims what is proven, in the order of the tiers', () => {
    expect(proofSentence(['coverage', 'quota', 'continuity'], [2, 0, -4], 'optimal')).toBe(
      '没有任何方案能覆盖更多人（按优先级计）；在此前提下，没有任何方案能更合乎每人联系人数（已全部合乎）；在此前提下，没有任何方案能保持更多现有结对。',
    )
    expect(proofSentence(['quota', 'coverage'], [1, 0], 'optimal')).toMatch(
      /^没有任何方案能更合乎每人联系人数；/,
    )
  })

  it('claims nothing where the proof is broken', () => {
    const broken = { cadre: 'c1', person: 'p1', by: 3 }
    expect(proofSentence(['coverage'], [0], broken)).toContain('没有通过最优性核验（“c1与p1”处可以更好）')
  })
})

describe('many names', () => {
  it('are told by unit above fifteen', () => {
    const many = Array.from({ length: 20 }, (_, index) => `c${index}`)
    const unitOfCadre = (id: string) => (Number(id.slice(1)) < 12 ? '化学学院' : '物理学院')
    expect(namedCadres(many, { ...bareIds, unitOfCadre })).toBe('化学学院 12 位、物理学院 8 位')
    expect(namedCadres(many, bareIds)).toBe('c0、c1、c2等 20 位')
    expect(namedCadres(many.slice(0, 2), bareIds)).toBe('c0、c1')
  })
})
