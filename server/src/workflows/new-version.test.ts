// A new version of the document that takes force inside a term, judged over the database.

import { listFriends } from '@tongxin/contract/contacts/friends'
import { showBoard, showPairDuties } from '@tongxin/contract/duties/duties'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { describe, expect, it } from 'vitest'
import { enqueueLatest } from '../platform/jobs/job-schedule.ts'
import { doJobs } from '../testing/do-jobs.ts'
import { pairUp, samplePolicy } from '../testing/sample-pairings.ts'
import { createSampleSchool } from '../testing/sample-school.ts'
import { createTestApp } from '../testing/test-app.ts'
import { dutyHandlers, dutySchedule } from './rebuild-duties.ts'
import { rebuildDuties } from './recount.ts'

const stricter = samplePolicy.replaceAll('minghu-2026', 'minghu-2027').replaceAll('atLeast: 1', 'atLeast: 2')
const withTransition = (transition: string) => `${stricter}\ntransition: ${transition}\n`

/** A school of one pair since September, under the first document; today is 20 November 2026. */
async function openSchool() {
  const app = await createTestApp()
  const { cadres, persons } = await createSampleSchool(app)
  const office = await app.signIn('office')
  const load = async (source: string, effectiveOn: string) => {
    const body = { source, effectiveOn: effectiveOn as never }
    const done = await office.call(loadPolicy, { body, key: effectiveOn })
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  }
  await load(samplePolicy, '2026-06-09')
  const pairing = await pairUp(app, { cadreId: cadres.bian, personId: persons.bai })
  const termOfPair = async (id: string, term = '2026-2027-1') => {
    await app.arrange((work) => rebuildDuties(work))
    const client = await app.signIn('office')
    const found = await client.call(showPairDuties, { params: { id }, query: {} })
    if (!found.ok) throw new Error(JSON.stringify(found.refusal))
    const finding = found.value.findings.find(({ turn }) => turn?.id === term)
    const [count] = await app.test.asOwner(
      `select d.applies, v.effective_on::text from duty_count d
       join policy_version v on v.school_id = d.school_id and v.id = d.policy_version_id
       where d.requirement = 'contact.semester' and d.period = $1 and d.bearer_id = $2`,
      [term, id],
    )
    return { atLeast: finding?.atLeast, state: finding?.state, ...count }
  }
  return { app, load, pairing, termOfPair, cadres, persons }
}

describe('a new version inside a term', () => {
  it('does not judge before its first day, and then the whole running term', async () => {
    const { app, load, pairing, termOfPair } = await openSchool()
    await load(stricter, '2026-12-01')
    expect(await termOfPair(pairing)).toMatchObject({ atLeast: 1, effective_on: '2026-06-09' })
    app.clock.set('2026-12-01T08:00:00+08:00')
    expect(await termOfPair(pairing)).toMatchObject({ atLeast: 2, effective_on: '2026-12-01', state: 'due' })
  })

  it('leaves the running term to the old one where its transition says so', async () => {
    const { app, load, pairing, termOfPair } = await openSchool()
    await load(withTransition('{ contact.semester: old }'), '2026-12-01')
    app.clock.set('2026-12-20T08:00:00+08:00')
    expect(await termOfPair(pairing)).toMatchObject({ atLeast: 1, effective_on: '2026-06-09' })
    app.clock.set('2027-03-01T08:00:00+08:00')
    expect(await termOfPair(pairing)).toMatchObject({
      atLeast: 1,
      effective_on: '2026-06-09',
      state: 'short',
    })
    expect(await termOfPair(pairing, '2026-2027-2')).toMatchObject({ atLeast: 2, effective_on: '2026-12-01' })
  })

  it('leaves the running term unjudged where its transition says so', async () => {
    const { app, load, pairing, termOfPair } = await openSchool()
    await load(withTransition('{ contact.semester: next }'), '2026-12-01')
    app.clock.set('2026-12-20T08:00:00+08:00')
    expect(await termOfPair(pairing)).toMatchObject({ applies: 'left-out', state: 'not-applicable' })
  })

  it('ends the pairings made before where its transition says so, on the board too', async () => {
    const { app, load, pairing, termOfPair, cadres, persons } = await openSchool()
    await load(withTransition('{ pairings: end }'), '2026-12-01')
    app.clock.set('2026-12-20T08:00:00+08:00')
    const renewed = await pairUp(app, { cadreId: cadres.bian, personId: persons.bai, from: '2026-12-05' })
    expect(await termOfPair(pairing)).toMatchObject({ applies: 'ended', state: 'not-applicable' })
    expect(await termOfPair(renewed)).toMatchObject({ applies: 'new', state: 'not-applicable' })
    const client = await app.signIn('office')
    const board = await client.call(showBoard, { query: {} })
    expect(board).toMatchObject({ ok: true, value: { total: { due: 1, met: 0, short: 0, new: 1 } } })
  })

  it('ends them in the books during the night it takes force, once', async () => {
    const { app, load, pairing, cadres } = await openSchool()
    await load(withTransition('{ pairings: end }'), '2026-12-01')
    const handlers = dutyHandlers(app.shell)
    const night = async (at: string) => {
      app.clock.set(at)
      for (const job of dutySchedule) await enqueueLatest(app.shell, job)
      await doJobs(app, handlers)
      return app.test.asOwner('select pairing_id, ended_on::text, reason from pairing_end')
    }
    const friendsOf = async () => {
      const client = await app.signIn('cadre', { humanId: cadres.bian })
      const found = await client.call(listFriends, { query: {} })
      return found.ok && found.value.rows.map(({ pairingId }) => pairingId)
    }
    expect(await night('2026-11-30T00:10:00+08:00')).toEqual([])
    expect(await friendsOf()).toEqual([pairing])
    const ended = [{ pairing_id: pairing, ended_on: '2026-12-01', reason: '新版本制度施行，原有结对结束' }]
    expect(await night('2026-12-01T00:10:00+08:00')).toEqual(ended)
    expect(await friendsOf()).toEqual([])
    expect(await night('2026-12-02T00:10:00+08:00')).toEqual(ended)
  })
})
