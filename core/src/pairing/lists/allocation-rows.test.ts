import { describe, expect, test } from 'vitest'
import { readPolicy } from '../../policy/read-policy.ts'
import { always, humanWith, on, unitId, unitWith } from '../../roster/human.cases.ts'
import { indexRoster } from '../../roster/roster.ts'
import { type AllocationRow, type NamedHuman, planAllocation } from './allocation-rows.ts'

const read = readPolicy({
  id: 'qingxi-2026',
  title: '清溪学院联谊交友办法',
  effective: '2026-03-01',
  extent: 'whole',
  silent: [],
  requirements: [],
  tiers: [
    {
      id: 'unit',
      cadres: { body: '党组织班子' },
      scope: 'ownUnit',
      targets: [{ id: 'all', is: { party: 'outside' }, soft: { employment: 'active' } }],
    },
  ],
})
if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
const { policy } = read
const [tier] = policy.tiers
if (!tier) throw new Error('the tier is gone')

const named = (id: string, name: string, unitName: string, facts: object): NamedHuman => ({
  human: humanWith({ id, name, ...facts }),
  staffNo: id,
  unitName,
})
const leader = { posts: [{ ...always, unit: unitId('文学院'), title: '书记', body: '党组织班子' }] }
const person = (unit: string, party = 'masses', status = 'active') => ({
  roles: [{ ...always, role: 'person', unit: unitId(unit) }],
  memberships: [{ ...always, party }],
  employments: [{ ...always, status, unit: unitId(unit) }],
})
const cadres = [named('1', '卞怀瑾', '文学院', leader), named('2', '汤若谷', '工学院', {})]
const persons = [
  named('11', '柏予安', '文学院', person('文学院')),
  named('12', '温如玉', '文学院', person('文学院')),
  named('13', '温如玉', '工学院', person('工学院')),
  named('14', '商秋池', '文学院', person('文学院', 'CPC')),
  named('15', '乐正书', '文学院', person('文学院', 'masses', 'retired')),
]

function plan(...rows: readonly Partial<AllocationRow>[]) {
  const humans = [...cadres, ...persons].map(({ human }) => human)
  const units = [unitWith('文学院', '二级党组织'), unitWith('工学院', '二级党组织')]
  return planAllocation(
    rows.map((row, at) => ({
      row: at + 3,
      cadre: '卞怀瑾',
      person: '柏予安',
      unit: undefined,
      cadreNo: undefined,
      personNo: undefined,
      reason: undefined,
      ...row,
    })),
    {
      cadres,
      persons,
      listed: [{ cadreId: '1', personId: '11' }],
      tier: { policy, tier: tier as NonNullable<typeof tier> },
      on: { roster: indexRoster({ units, humans, pairings: [] }), at: on('2026-11-20') },
    },
  )
}

const saidOf = (row: Partial<AllocationRow>) => {
  const [one] = plan(row)
  return one?.pile === 'problem' ? [one.field, one.value, one.reason, one.fix] : one?.pile
}

describe('a row of a 分配表', () => {
  test('adds a pair, and does nothing for one that the draft has', () => {
    expect(plan({}, { person: '温如玉', unit: '文学院' }).map(({ pile, row }) => [pile, row])).toEqual([
      ['same', 3],
      ['added', 4],
    ])
  })

  test('tells namesakes apart by unit or number, and asks where neither is written', () => {
    expect(saidOf({ person: '温如玉', personNo: '12' })).toBe('added')
    expect(saidOf({ person: '温如玉' })).toEqual([
      'person',
      '温如玉',
      '名册中有 2 位同名人员（文学院、工学院）',
      '请填写对象工号或所在单位以区分',
    ])
  })

  test.each<[string, Partial<AllocationRow>, readonly string[]]>([
    [
      'a mistyped cadre',
      { cadre: '卞怀谨' },
      ['cadre', '卞怀谨', '名册中没有这位干部', '是不是“卞怀瑾”；或先录入名册'],
    ],
    [
      'a number of somebody else',
      { personNo: '12' },
      ['person', '柏予安', '工号 12 在名册中是“温如玉”', '请核对工号和姓名'],
    ],
    [
      'another unit than the roster has',
      { person: '商秋池', unit: '工学院' },
      [
        'person',
        '商秋池',
        '名册中商秋池的单位是“文学院”，表中写的是“工学院”',
        '请改为“文学院”，或先在名册中改单位',
      ],
    ],
    [
      'somebody outside the general target, without a reason',
      { person: '乐正书' },
      ['reason', '', '不在文件所说的一般范围内', '请在“理由”一列写明为什么仍要结对，或先补资料'],
    ],
  ])('%s is a problem with what to type', (_, row, said) => {
    expect(saidOf(row)).toEqual(said)
  })

  test('somebody outside the general target is taken with a reason', () => {
    expect(saidOf({ person: '乐正书', reason: '原有联系，本人愿意继续' })).toBe('added')
  })

  test('a pair the document does not allow is told with the rule that fails, at the side it fails on', () => {
    expect(saidOf({ person: '商秋池' })).toEqual([
      'person',
      '商秋池',
      expect.stringContaining('不属于本层级的任何一类对象'),
      '请改为符合条件的人，或先在名册中补正资料，或删去这一行',
    ])
    expect(saidOf({ cadre: '汤若谷' })?.[0]).toBe('cadre')
  })

  test('the same pair twice is pointed at the first', () => {
    const [, second] = plan({ person: '温如玉', unit: '文学院' }, { person: '温如玉', personNo: '12' })
    expect(second).toMatchObject({ pile: 'problem', row: 4, reason: '与第 3 行是同一对' })
  })
})
