import { describe, expect, it } from 'vitest'
import { typeCommand } from '../testing/typed-command.ts'
import { run } from './policy-eligible.ts'

const policy = `id: minghu-2026
title: 明湖大学联谊交友办法
effective: 2026-06-09
tiers:
  - id: school
    label: 校级
    cadres: { body: 党委班子 }
    targets: [{ id: seats, label: 政协委员, is: { party: outside, identity: 政协委员 }, cite: { 二: 政协委员 } }]
  - id: unit
    label: 二级单位
    cadres: { body: 党组织班子 }
    scope: ownUnit
    cites: { scope: { 三: 本单位 } }
    targets: [{ id: all, label: 党外人士, is: { party: outside }, cite: { 二: 党外人士 } }]
requirements:
  - { id: quota, label: 每人人数, bearer: cadre, of: { tier: unit }, count: pairing, atLeast: 1, force: must, cite: { 三: 每人一名 } }
`
const facts = `school: minghu
units: [{ id: chem, name: 化学学院, kind: 二级党组织 }, { id: law, name: 法学院, kind: 二级党组织 }]
humans:
  - { id: c1, name: 段北辰, roles: [{ role: cadre, unit: chem }], posts: [{ unit: chem, title: 书记, body: 党组织班子 }] }
  - { id: c2, name: 卓见山, roles: [{ role: cadre, unit: law }], posts: [{ unit: law, title: 书记, body: 党组织班子 }] }
  - { id: p1, name: 苗知遥, roles: [{ role: person, unit: chem }], memberships: [{ party: 民盟 }], employments: [{ status: active, unit: chem }] }
  - { id: p2, name: 谷雨生, roles: [{ role: person, unit: chem }], employments: [{ status: active, unit: chem }] }
`

const open = policy
  .replace('effective: 2026-06-09\n', 'effective: 2026-06-09\nroles: { unitOrg: 二级党组织 }\n')
  .replace('cadres: { body: 党组织班子 }', 'cadres: { delegated: unitOrg }')
const own = `id: chem-own
title: 化学学院联谊交友规定
effective: 2026-09-01
extent: partial
relation: { to: minghu-2026, as: fills, units: [chem] }
tiers: [{ id: unit, cadres: { body: 系务会 }, cite: { 一: 系务会成员 } }]
`

const files = {
  'p.yaml': policy,
  'open.yaml': open,
  'own.yaml': own,
  'f.yaml': facts,
}

const typed = async (...argv: readonly string[]) => {
  const { code, out, err } = await typeCommand(run, { argv, files })
  return { code, out: linesOf(out), err: linesOf(err) }
}
const linesOf = (text: string) => (text === '' ? [] : text.split('\n'))

const ask = (...more: readonly string[]) =>
  typed('--policy', 'p.yaml', '--facts', 'f.yaml', '--on', '2026-11-20', ...more)

describe('tongxin policy eligible', () => {
  it('names in whose scope a person is, by which clause, and why in nobody’s', async () => {
    const { code, out } = await ask('--person', 'p1')
    expect(code).toBe(0)
    expect(out).toEqual([
      '校级',
      '  当天没有联系主体',
      '二级单位',
      '  可由 1 人联系：段北辰（c1）',
      '  符合：党外人士  〔二“党外人士”〕',
    ])
  })

  it('goes by whose cadres the unit’s own document says, where that is left to units', async () => {
    const asked = ['--facts', 'f.yaml', '--on', '2026-11-20'] as const
    const left = await typed('--policy', 'open.yaml', ...asked, '--person', 'p1')
    expect(left.out).toContain('  可由 1 人联系：段北辰（c1）')
    const documents = ['--policy', 'open.yaml', '--policy', 'own.yaml'] as const
    const set = await typed(...documents, ...asked, '--person', 'p1')
    expect([set.code, set.err]).toEqual([1, []])
    expect(set.out.join('\n')).not.toContain('段北辰')
    const cadre = await typed(...documents, ...asked, '--cadre', 'c1')
    expect(cadre.out).toContain('  不属于本层级的联系主体：不是系务会成员')
  })

  it('says what is missing where facts leave it open', async () => {
    const { code, out } = await ask('--person', 'p2')
    expect(code).toBe(1)
    expect(out.join('\n')).toContain('另有 1 人无法判断')
    expect(out.join('\n')).toContain('政治面貌资料缺失')
  })

  it('names whom a cadre may be paired with, the tier and the quota', async () => {
    const { code, out } = await ask('--cadre', 'c1')
    expect(code).toBe(0)
    expect(out[0]).toBe('校级')
    expect(out[1]).toContain('不属于本层级的联系主体')
    expect(out.slice(2)).toEqual([
      '二级单位',
      '  属于本层级的联系主体：是党组织班子成员',
      '  苗知遥（p1）  党外人士  〔二“党外人士”〕',
      expect.stringContaining('谷雨生（p2）  无法判断：'),
      expect.stringContaining('数量：每人人数 不足，已结对 0 人，还差 1 人'),
    ])
  })

  it('tells the same as data', async () => {
    const { out } = await ask('--cadre', 'c1', '--json')
    expect(JSON.parse(out.join('\n'))).toMatchObject({
      cadre: 'c1',
      tiers: [{ tier: 'school' }, { tier: 'unit', persons: [{ person: 'p1' }], open: [{ person: 'p2' }] }],
    })
  })

  it.each([
    [['--on', '2026-11-20'], /--policy/],
    [['--policy', 'p.yaml', '--facts', 'f.yaml', '--on', '2026-11-20'], /--person 或 --cadre/],
    [['--policy', 'p.yaml', '--facts', 'f.yaml', '--person', 'p1', '--on', '2026-13-01'], /不是日期/],
    [
      ['--policy', 'p.yaml', '--facts', 'f.yaml', '--person', 'nobody', '--on', '2026-11-20'],
      /没有编号“nobody”/,
    ],
    [['--policy', 'p.yaml', '--facts', 'f.yaml', '--person', 'p1', '--on', '2020-01-01'], /没有施行中/],
    [['--policy', 'none.yaml', '--facts', 'f.yaml', '--person', 'p1', '--on', '2026-11-20'], /打不开/],
  ])('says what is wrong with %j', async (argv, words) => {
    const { code, err } = await typed(...argv)
    expect(code).toBe(2)
    expect(err.join('\n')).toMatch(words)
  })
})
