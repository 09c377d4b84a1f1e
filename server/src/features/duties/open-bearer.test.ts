import { logContact } from '@tongxin/contract/contacts/contacts'
import { listFriends } from '@tongxin/contract/contacts/friends'
import * as contract from '@tongxin/contract/duties/duties'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { describe, expect, it } from 'vitest'
import { pairUp, samplePolicy } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'
import { rebuildDuties } from '../../workflows/recount.ts'

// 至少联系 2 次: of each pairing, or of the cadre over all of them? Open; one talk with each of two is enough for the cadre only.
const policy = samplePolicy.replace(
  'bearer: pairing, every: semester, count: contact, atLeast: 1,',
  `bearer: { readings: [pairing, cadre], adopted: null }, of: { pairedIn: [school, unit] }, every: semester, count: contact, where: { paired: own }, atLeast: 2,`,
)

const app = await createTestApp()
const school = await createSampleSchool(app)
const { bian, teng } = school.cadres
const { bai, wenruyu, yerlan } = school.persons
const office = await app.signIn('office')
const cadre = await app.signIn('cadre', { humanId: teng })
const loaded = await office.call(loadPolicy, { body: { source: policy, effectiveOn: null }, key: 'policy' })
if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
const quiet = await pairUp(app, { cadreId: bian, personId: bai, from: '2026-06-09' })
const first = await pairUp(app, { cadreId: teng, personId: wenruyu, from: '2026-06-09' })
await pairUp(app, { cadreId: teng, personId: yerlan, from: '2026-06-09' })
await app.arrange((work) => rebuildDuties(work))

const talkWith = (personId: string, heldOn: string) =>
  cadre.call(logContact, {
    body: {
      cadreId: teng,
      heldOn,
      form: '个别谈心',
      place: '',
      parts: [
        {
          personId,
          initiatedBy: 'cadre',
          brief: '谈了课程',
          topics: [],
          raised: null,
          remark: '',
          spoke: null,
          promise: null,
        },
      ],
    },
    key: heldOn,
  })

const saved = [await talkWith(wenruyu, '2026-10-12'), await talkWith(yerlan, '2026-10-13')]

async function stateOn(pairingId: string) {
  const found = await office.call(contract.showPairDuties, { params: { id: pairingId } })
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  const running = found.value.findings.filter(({ turn }) => turn?.id === '2026-2027-1')
  return {
    states: running.map(({ state }) => state),
    records: found.value.records.map(({ heldOn }) => heldOn),
  }
}

describe('a duty of which it is open whether each pairing bears it or the cadre once', () => {
  it('is unclear on the board where the readings differ, and short where they agree', async () => {
    const board = await office.call(contract.showBoard, {})
    expect(board).toMatchObject({ value: { total: { unclear: 2, short: 1, met: 0, due: 3 } } })
    const workbench = await office.call(contract.showWorkbench, {})
    expect(workbench).toMatchObject({ value: { board: { total: { unclear: 2, short: 1 } } } })
  })

  it('is undecided for the persons behind the figure, one line a pairing', async () => {
    const found = await office.call(contract.listBoardPersons, { query: { figure: 'unclear' } })
    const states = found.ok ? found.value.rows.map(({ pairings }) => pairings.map(({ state }) => state)) : []
    expect(states).toEqual([['undecided'], ['undecided']])
  })

  it('is undecided on the card of the pair, with the records of that pair only', async () => {
    expect(await stateOn(first)).toEqual({ states: ['undecided'], records: ['2026-10-12'] })
    expect(await stateOn(quiet)).toEqual({ states: ['due'], records: [] })
  })

  it('is said so after a talk is saved, and among the friends', async () => {
    const [, second] = saved
    expect(second?.ok && second.value.parts.map(({ duties }) => duties.map(({ state }) => state))).toEqual([
      ['undecided'],
    ])
    const friends = await cadre.call(listFriends, {})
    expect(friends.ok && friends.value.rows.map(({ duties }) => duties.map(({ state }) => state))).toEqual([
      ['undecided'],
      ['undecided'],
    ])
  })
})
