import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import type { Policy } from '../../policy/policy.ts'
import { readPolicy } from '../../policy/read-policy.ts'
import type { Facts } from '../../roster/facts.ts'
import { always, humanWith, on, pairingWith, since, unitId, unitWith } from '../../roster/human.cases.ts'
import type { Human } from '../../roster/human.ts'
import { affectedPairings } from './affected-pairings.ts'
import { changeSentence, endingAfterDeath, remedySentences } from './change-sentences.ts'

// Invented: a document that adjusts and hands over on 人员变动 in one tier, and says nothing of the kind in the other.
const policy = read({
  id: 'qingxi-2026',
  title: '清溪学院联谊交友办法',
  effective: '2026-03-01',
  vocabulary: { events: ['人员变动', '工作需要'] },
  tiers: [
    {
      id: 'unit',
      cadres: { body: '党组织班子', party: 'CPC' },
      scope: 'ownUnit',
      targets: [{ id: 'all', is: { party: 'outside' }, cite: { 第二条: '党外代表人士' } }],
      adjust: [{ after: '人员变动', force: 'must', cite: { 第五条: '人员变动时，应及时调整' } }],
    },
    {
      id: 'seats',
      cadres: { party: 'CPC' },
      targets: [{ id: 'seats', is: { identity: '政协委员' }, cite: { 第三条: '政协委员' } }],
      adjust: [{ after: '工作需要', force: 'may', cite: { 第六条: '根据工作需要' } }],
    },
  ],
  requirements: [
    {
      id: 'handover',
      bearer: 'pairing',
      after: '人员变动',
      count: 'handover',
      atLeast: 1,
      force: 'must',
      cite: { 第五条: '做好交接' },
    },
  ],
})

function read(document: object): Policy {
  const result = readPolicy({ ...document, extent: 'whole', silent: [] })
  if (!result.ok) throw new Error(JSON.stringify(result.mistakes))
  return result.policy
}

const literature = { ...unitWith('文学院', '二级党组织') }
const engineering = { ...unitWith('工学院', '二级党组织') }
const team = { ...always, unit: unitId('文学院'), title: '党委书记', body: '党组织班子' }
const cadre = {
  id: 'cadre',
  roles: [{ ...always, role: 'cadre', unit: unitId('文学院') }],
  memberships: [{ ...always, party: 'CPC' }],
  posts: [team],
} satisfies Partial<Omit<Human, 'id'>> & { id: string }
const person = {
  id: 'person',
  roles: [{ ...always, role: 'person', unit: unitId('文学院') }],
  memberships: [{ ...always, party: 'masses' }],
  identities: [{ ...always, is: '政协委员' }],
  employments: [{ ...always, status: 'active', unit: unitId('文学院') }],
} satisfies Partial<Omit<Human, 'id'>> & { id: string }

type Change = { readonly cadre?: Partial<Human>; readonly person?: Partial<Human>; readonly tier?: string }

function affected(
  { tier = 'unit', ...change }: Change,
  units = [literature, engineering],
  excuses: Facts['excuses'] = [],
) {
  const sides = [humanWith({ ...cadre, ...change.cadre }), humanWith({ ...person, ...change.person })]
  const pairing = pairingWith({ tier, cadre: 'cadre', person: 'person' })
  return affectedPairings({
    policy,
    facts: { units, humans: sides, events: [], excuses },
    considered: [{ pairing, since: day('2026-09-01') }],
    at: on('2026-11-20'),
  })
}

const until = since('2020-01-01', '2026-10-08')
const from = since('2026-10-08')

describe('what happened on either side of a pair', () => {
  test('nothing, where nothing changed since the pair was considered', () => {
    expect(affected({})).toEqual([])
    const earlier = [
      { ...team, ...since('2020-01-01', '2026-09-01') },
      { ...team, ...since('2026-09-01') },
    ]
    expect(affected({ cadre: { posts: earlier } })).toEqual([])
  })

  test('nothing, where somebody is back in the old post', () => {
    const away = [
      { ...team, ...since('2020-01-01', '2026-09-10') },
      { ...team, ...since('2026-09-10', '2026-10-10'), title: '代理院长' },
      { ...team, ...since('2026-10-10') },
    ]
    expect(affected({ cadre: { posts: away } })).toEqual([])
  })

  test.each<[string, Change, string, 'lapsed' | 'stands']>([
    [
      'the cadre leaves the leading group',
      {
        cadre: {
          posts: [
            { ...team, ...until },
            { ...from, unit: unitId('文学院'), title: '工会主席' },
          ],
        },
      },
      '甲 2026年10月8日职务变动：党委书记 → 工会主席',
      'lapsed',
    ],
    [
      'the cadre moves to another unit',
      {
        cadre: {
          roles: [
            { ...until, role: 'cadre', unit: unitId('文学院') },
            { ...from, role: 'cadre', unit: unitId('工学院') },
          ],
          posts: [
            { ...team, ...until },
            { ...team, ...from, unit: unitId('工学院') },
          ],
        },
      },
      '甲 2026年10月8日单位变动：文学院 → 工学院',
      'lapsed',
    ],
    [
      'the person retires',
      {
        person: {
          employments: [
            { ...until, status: 'active', unit: unitId('文学院') },
            { ...from, status: 'retired', unit: unitId('文学院') },
          ],
        },
      },
      '甲 2026年10月8日任职状态变动：在职 → 退休',
      'stands',
    ],
    [
      'the person joins the Party',
      {
        person: {
          memberships: [
            { ...until, party: 'masses' },
            { ...from, party: 'CPC' },
          ],
        },
      },
      '甲 2026年10月8日政治面貌变动：群众 → 中共党员',
      'lapsed',
    ],
    [
      'the person’s seat ends',
      { tier: 'seats', person: { identities: [{ ...until, is: '政协委员' }] } },
      '甲 2026年10月8日身份变动：不再是政协委员',
      'lapsed',
    ],
    [
      'the person is no longer on the roster, as when somebody has died',
      { person: { roles: [{ ...until, role: 'person', unit: unitId('文学院') }] } },
      '甲 2026年10月8日起不再是名册中的联系对象',
      'lapsed',
    ],
  ])('%s', (_, change, sentence, footing) => {
    const [found] = affected(change)
    expect(found?.changes.map((one) => changeSentence('甲', one, () => true))).toContain(sentence)
    expect(found?.footing).toBe(footing)
  })

  test('to somebody who may not read a party, only that something changed', () => {
    const [found] = affected({
      person: {
        memberships: [
          { ...until, party: 'masses' },
          { ...from, party: 'CPC' },
        ],
      },
    })
    expect(found?.changes.map((one) => changeSentence('甲', one, () => false))).toEqual([
      '甲 2026年10月8日资料有变动',
    ])
  })

  test('the unit is no more', () => {
    const [found] = affected({}, [{ ...literature, to: day('2026-10-08') }, engineering])
    expect(found?.changes.map((one) => [one.side, changeSentence('甲', one, () => true)])).toEqual([
      ['cadre', '甲 2026年10月8日所在单位撤销或并入其他单位：文学院'],
      ['person', '甲 2026年10月8日所在单位撤销或并入其他单位：文学院'],
    ])
  })

  test.each([
    [['工学院'], '甲 2026年10月8日所在单位文学院并入工学院', '由工学院在自己的名单中接着安排'],
    [
      ['工学院', '法学院'],
      '甲 2026年10月8日所在单位文学院分为工学院、法学院',
      '由工学院或法学院在自己的名单中接着安排',
    ],
  ])('the unit went into %s, which is named as going on with the pair', (into, sentence, remedy) => {
    const closed = { ...literature, to: day('2026-10-08'), into: into.map(unitId) }
    const units = [closed, engineering, unitWith('法学院', '二级党组织')]
    const [found] = affected({}, units)
    expect(found?.changes.map((one) => changeSentence('甲', one, () => true))).toEqual([sentence, sentence])
    expect(found && remedySentences(found).at(-1)).toBe(
      `${remedy}；新的结对生效前，原结对继续有效，中间不留空档`,
    )
    // Whose sheet names the other unit already has moved with the unit, and nowhere else.
    const moved = [
      { ...until, role: 'person', unit: unitId('文学院') },
      { ...from, role: 'person', unit: unitId('工学院') },
    ]
    const [followed] = affected({ person: { roles: moved, employments: [] } }, units)
    expect(followed?.changes.filter(({ side }) => side === 'person').map(({ kind }) => kind)).toEqual([
      'unit.closed',
    ])
  })

  test('whose sheet still says a unit that is no more is first to be settled, and no rule is held against the pair', () => {
    const units = [{ ...literature, to: day('2026-10-08'), into: [unitId('工学院')] }, engineering]
    const [found] = affected({}, units)
    expect(found).toMatchObject({ footing: 'unclear', failing: [], unsettled: ['cadre', 'person'] })
    expect(found && remedySentences(found)[0]).toBe(
      '文件规定应作调整；联系人和联系对象的单位或职务还记在已撤并的单位，登记到新单位后才能判断。请先在“名册—单位—已撤并的单位”里安排人员',
    )
    const there = (role: 'cadre' | 'person') => ({
      roles: [{ ...from, role, unit: unitId('工学院') }],
      employments: [{ ...from, status: 'active' as const, unit: unitId('工学院') }],
    })
    const post = { ...team, ...from, unit: unitId('工学院') }
    const [settled] = affected(
      { cadre: { ...there('cadre'), posts: [post] }, person: there('person') },
      units,
    )
    expect(settled).toMatchObject({ footing: 'stands', unsettled: [] })
    // The person has moved, the cadre's post has not.
    const [half] = affected({ cadre: there('cadre'), person: there('person') }, units)
    expect(half).toMatchObject({ footing: 'unclear', unsettled: ['cadre'] })
  })

  test('an organisation is elected anew, for whoever was of its leading group and for nobody else who works in it', () => {
    const pairing = pairingWith({ tier: 'unit', cadre: 'cadre', person: 'person' })
    const colleague = { ...person, posts: [{ ...always, unit: unitId('文学院'), title: '教授' }] }
    const event = { id: 'e', kind: 'reelection', on: day('2026-10-20'), recordedOn: day('2026-10-21') }
    const asked = (unit: string, knownAt: string) =>
      affectedPairings({
        policy,
        facts: {
          units: [literature, engineering],
          humans: [humanWith(cadre), humanWith(colleague)],
          events: [{ ...event, unit: unitId(unit) }],
          excuses: [],
        },
        considered: [{ pairing, since: day('2026-09-01') }],
        at: { on: day('2026-11-20'), knownAt: day(knownAt) },
      })
    expect(asked('文学院', '2026-11-20')[0]?.changes).toMatchObject([
      { kind: 'reelection', side: 'cadre', before: ['文学院'], after: ['党委书记'] },
    ])
    expect(asked('工学院', '2026-11-20')).toEqual([])
    expect(asked('文学院', '2026-10-20')).toEqual([])
  })
})

describe('a death', () => {
  const death = (date: string) => ({
    deaths: [{ from: day(`${date}-01`.slice(0, 10)), to: null, date, recordedOn: day('2026-10-09') }],
  })
  const told = (found: ReturnType<typeof affected>[number] | undefined) =>
    found?.changes.map((one) => changeSentence('甲', one, () => true))

  test.each([
    ['cadre', '2026-10-08', '甲 2026年10月8日去世'],
    ['person', '2026-10-08', '甲 2026年10月8日去世'],
    ['person', '2026-10', '甲 2026年10月去世'],
  ] as const)('of the %s (%s) is told by itself, as exactly as it is known', (side, date, sentence) => {
    const [found] = affected({ [side]: { ...death(date), roles: [], posts: [], employments: [] } })
    expect(told(found)).toEqual([sentence])
    expect(found?.footing).toBe('lapsed')
    expect(found?.asked.adjust?.cites).toMatchObject([{ section: '第五条' }])
  })

  test('of the person asks for an end and no handover; of the cadre for another cadre and a statement', () => {
    const remedies = (change: Change) => affected(change).flatMap((found) => remedySentences(found))
    expect(remedies({ person: death('2026-10-08') })).toEqual([
      '文件规定应作调整；联系对象已去世，请写明原因结束这一对',
    ])
    expect(remedies({ cadre: death('2026-10-08') })).toEqual([
      '文件规定应作调整；联系人已去世，请起草调整另行安排',
      '更换联系人的，应做好交接，接任人从原结对结束的那一天起联系，中间不留空档',
      '已去世的联系人不再确认交接，由统战部或所在单位说明交接情况',
    ])
    expect(remedies({ tier: 'seats', person: death('2026-10-08') })).toEqual([
      '文件未规定这种变动后怎样调整；联系对象已去世，请写明原因结束这一对',
    ])
  })

  test('before the pair was considered last is told still: no statement keeps such a pair', () => {
    expect(told(affected({ person: death('2026-08-08') })[0])).toEqual(['甲 2026年8月8日去世'])
    expect(
      endingAfterDeath(affected({ person: death('2026-08-08') })[0]?.changes ?? [], day('2026-09-01')),
    ).toEqual({
      on: '2026-09-01',
      reason: '联系对象去世',
    })
  })
})

describe('an event the document adjusts after', () => {
  const asked = (event: Partial<Facts['events'][number]>, tier = 'seats') =>
    affectedPairings({
      policy,
      facts: {
        units: [literature, engineering],
        humans: [humanWith(cadre), humanWith(person)],
        events: [
          { id: 'e', kind: '工作需要', on: day('2026-10-20'), recordedOn: day('2026-10-21'), ...event },
        ],
        excuses: [],
      },
      considered: [
        { pairing: pairingWith({ tier, cadre: 'cadre', person: 'person' }), since: day('2026-09-01') },
      ],
      at: { on: day('2026-11-20'), knownAt: day('2026-11-20') },
    })
  const about = (id: string) => ({ human: humanWith({ id }).id })
  const said = (event: Partial<Facts['events'][number]>, tier?: string) =>
    asked(event, tier).flatMap(({ changes }) => changes.map((one) => changeSentence('甲', one, () => true)))

  test('touches the pair of whom it names, with what is asked and its clause', () => {
    const [found] = asked(about('cadre'))
    expect(found?.changes).toMatchObject([{ kind: 'event', side: 'cadre', on: '2026-10-20' }])
    expect(found?.asked).toMatchObject({
      adjust: { force: 'may', cites: [{ section: '第六条', phrase: '根据工作需要' }] },
      handover: null,
    })
    expect(said(about('person'))).toEqual(['甲 2026年10月20日登记事项：工作需要'])
    expect(found && remedySentences(found)).toEqual(['文件规定可作调整；两人仍符合结对条件，调整后可以保留'])
  })

  test('or the pairs of the unit it names', () => {
    expect(said({ unit: unitId('文学院') })).toEqual([
      '甲 2026年10月20日登记事项：工作需要（文学院）',
      '甲 2026年10月20日登记事项：工作需要（文学院）',
    ])
    expect(said({ unit: unitId('工学院') })).toEqual([])
  })

  test.each<[string, Partial<Facts['events'][number]>, string?]>([
    ['of somebody else', about('other')],
    ['of a day before the pair was considered', { ...about('cadre'), on: day('2026-09-01') }],
    ['not known yet', { ...about('cadre'), recordedOn: day('2026-11-21') }],
    ['the tier does not adjust after', about('cadre'), 'unit'],
    ['of another kind', { ...about('cadre'), kind: '遇到困难' }],
  ])('not one %s', (_, event, tier) => {
    expect(said(event, tier)).toEqual([])
  })

  test('where handing over waits for it too, that is asked as well', () => {
    const [found] = asked({ ...about('cadre'), kind: '人员变动' }, 'unit')
    expect(found?.asked).toMatchObject({
      adjust: { cites: [{ section: '第五条', phrase: '人员变动时，应及时调整' }] },
      handover: { cites: [{ section: '第五条', phrase: '做好交接' }] },
    })
  })
})

test('somebody is on leave: the days are told, and no reason', () => {
  const excuse = {
    id: 'x',
    reason: '借调',
    by: 'ufwd',
    from: day('2026-10-08'),
    to: day('2027-01-01'),
    recordedOn: day('2026-10-08'),
  }
  const human = humanWith(cadre).id
  const on = (excuses: Facts['excuses']) => affected({}, [literature, engineering], excuses)
  const [found] = on([{ ...excuse, human }])
  expect(found?.changes.map((one) => changeSentence('甲', one, () => true))).toEqual([
    '甲 自2026年10月8日起免计，到2026年12月31日为止',
  ])
  expect(found?.footing).toBe('stands')
  expect(on([{ ...excuse, human, to: day('2026-11-01') }])).toEqual([])
})

test.each(['of', 'group'])('an organisation whose office an identity names (%s) is elected anew', (named) => {
  const branch = { ...unitWith('民盟文学院支部', '民主党派基层组织') }
  const seat = { ...always, is: '民主党派基层组织职务', [named]: '民盟文学院支部' }
  const pairing = pairingWith({ tier: 'unit', cadre: 'cadre', person: 'person' })
  const asked = (on: string, ended: string | null, role = '主委') =>
    affectedPairings({
      policy,
      facts: {
        units: [literature, engineering, branch],
        humans: [
          humanWith(cadre),
          humanWith({ ...person, identities: [{ ...seat, role, to: ended === null ? null : day(ended) }] }),
        ],
        events: [{ id: 'e', kind: '换届', on: day(on), recordedOn: day(on), unit: branch.id }],
        excuses: [],
      },
      considered: [{ pairing, since: day('2026-09-01') }],
      at: { on: day('2026-11-20'), knownAt: day('2026-11-20') },
    })
  const [found] = asked('2026-10-20', '2026-10-20')
  expect(found?.changes.map(({ kind }) => kind)).toEqual(['identity.changed', 'reelection'])
  expect(found?.changes.map((one) => changeSentence('甲', one, () => true))[1]).toBe(
    '甲 2026年10月20日所在组织换届：民盟文学院支部（时任主委）',
  )
  expect(found?.changes.map((one) => changeSentence('甲', one, () => false))[1]).toBe(
    '甲 2026年10月20日所在组织换届：民盟文学院支部',
  )
  expect(asked('2026-10-20', null)[0]?.changes.map(({ kind }) => kind)).toEqual(['reelection'])
  expect(asked('2026-10-20', null, '会员')).toEqual([])
})

describe('what the document asks then', () => {
  const retired = {
    employments: [
      { ...until, status: 'active', unit: unitId('文学院') },
      { ...from, status: 'retired', unit: unitId('文学院') },
    ],
  }

  test('to adjust and to hand over, by which clauses', () => {
    const [found] = affected({ person: retired })
    expect(found?.asked).toMatchObject({
      adjust: {
        index: 0,
        force: 'must',
        by: null,
        cites: [{ section: '第五条', phrase: '人员变动时，应及时调整' }],
      },
      handover: { force: 'must', cites: [{ section: '第五条', phrase: '做好交接' }] },
    })
    expect(found && remedySentences(found)).toEqual([
      '文件规定应作调整；两人仍符合结对条件，调整后可以保留',
      '更换联系人的，应做好交接，接任人从原结对结束的那一天起联系，中间不留空档',
    ])
  })

  test('nothing where its words name no change of the roster: the page says so and makes none up', () => {
    const [found] = affected({ tier: 'seats', person: retired })
    expect(found?.asked.adjust).toBeNull()
    expect(found && remedySentences(found)[0]).toBe(
      '文件未规定这种变动后怎样调整；两人仍符合结对条件，可以保留',
    )
  })
})
