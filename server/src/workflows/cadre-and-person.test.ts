// One human who is a cadre for a time and a person kept contact with after it: each side of the record by itself.

import { logContact, showContact } from '@tongxin/contract/contacts/contacts'
import { listContacts } from '@tongxin/contract/contacts/ledger'
import type { BodyOf } from '@tongxin/contract/endpoint'
import { showEligible } from '@tongxin/contract/pairing/eligibility'
import { listPairings } from '@tongxin/contract/pairing/pairing'
import { listAffected } from '@tongxin/contract/pairing/pairing-changes'
import { changeHuman, showHuman } from '@tongxin/contract/roster/roster'
import { day } from '@tongxin/core/calendar/day'
import { expect, test } from 'vitest'
import { mustAnswer } from '../testing/must.ts'
import { loadSamplePolicy, pairUp } from '../testing/sample-pairings.ts'
import { createSampleSchool } from '../testing/sample-school.ts'
import { type Client, createTestApp } from '../testing/test-app.ts'

const app = await createTestApp()
const { cadres, persons, units } = await createSampleSchool(app)
await loadSamplePolicy(app)
const office = await app.signIn('office')
const [teng, bian] = [
  await app.signIn('cadre', { humanId: cadres.teng }),
  await app.signIn('cadre', { humanId: cadres.bian }),
]
await pairUp(app, { cadreId: cadres.teng, personId: persons.bai })

/** 滕望舒 leaves post and Party on 2026-10-01 and is a person of 文学院 from then on. */
async function leavesOffice() {
  const { version, facts } = await mustAnswer(office.call(showHuman, { params: { id: cadres.teng } }))
  const until = day('2026-10-01')
  const ended = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ ...row, to: until }))
  const from = { from: until, to: null }
  const roles = [
    ...ended(facts.roles),
    { role: 'person' as const, unitId: units.literature, sortOrder: 0, ...from },
  ]
  const body = {
    detail: {},
    facts: {
      roles,
      posts: ended(facts.posts),
      memberships: [...ended(facts.memberships), { party: '13', ...from }],
    },
  }
  await mustAnswer(office.call(changeHuman, { params: { id: cadres.teng }, body, version }))
}

function log(client: Client, pair: { cadreId: string; personId: string; heldOn: string }) {
  const { cadreId, personId } = pair
  const part: BodyOf<typeof logContact>['parts'][number] = {
    personId,
    initiatedBy: 'cadre',
    brief: '谈教学与科研',
    topics: [],
    acts: [],
    event: null,
    raised: null,
    remark: '',
    spoke: null,
    talk: null,
    promise: null,
  }
  const body = { cadreId, heldOn: day(pair.heldOn), form: '个别谈心', place: '', series: null, parts: [part] }
  return mustAnswer(client.call(logContact, { body, key: `${cadreId} ${personId}` }))
}

test('each side keeps its own: pairings, ledger and rights', async () => {
  const asCadre = await log(teng, { cadreId: cadres.teng, personId: persons.bai, heldOn: '2026-09-15' })
  await leavesOffice()
  await pairUp(app, { cadreId: cadres.bian, personId: cadres.teng, from: '2026-10-01' })
  const asPerson = await log(bian, { cadreId: cadres.bian, personId: cadres.teng, heldOn: '2026-10-15' })

  // The document's conditions fail for the pair of the former cadre: 变动 says so, and the office ends it there.
  const affected = await mustAnswer(office.call(listAffected, {}))
  expect(affected.rows.find((row) => row.cadreId === cadres.teng)).toMatchObject({
    personId: persons.bai,
    footing: 'lapsed',
    can: { end: true },
  })

  // What another wrote of a talk with them is not theirs to read as a cadre.
  const own = await mustAnswer(teng.call(listContacts, { query: { size: 200 } }))
  expect(own.rows.map(({ contactId }) => contactId)).toEqual([asCadre.id])
  expect(await teng.call(showContact, { params: { id: asPerson.id } })).toMatchObject({
    refusal: { code: 'not-found' },
  })

  // Both sides of the record stand on one sheet.
  const { facts } = await mustAnswer(office.call(showHuman, { params: { id: cadres.teng } }))
  expect(facts.roles.map(({ role }) => role).sort()).toEqual(['cadre', 'person'])
  const pairsOf = async (query: { cadreId: string } | { personId: string }) =>
    (await mustAnswer(office.call(listPairings, { query: { ...query, ended: 'true' } }))).rows
  expect(await pairsOf({ cadreId: cadres.teng })).toMatchObject([{ personId: persons.bai }])
  expect(await pairsOf({ personId: cadres.teng })).toMatchObject([{ cadreId: cadres.bian }])
})

test('nobody may be paired with themselves, whichever day is asked about', async () => {
  for (const on of ['2026-09-15', '2026-11-20']) {
    const found = await mustAnswer(
      office.call(showEligible, { params: { id: cadres.teng }, query: { on: day(on), size: 200 } }),
    )
    expect(JSON.stringify(found)).not.toContain(`"${cadres.teng}"`)
  }
})
