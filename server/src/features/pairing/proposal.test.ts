import { readFile } from 'node:fs/promises'
import { listAuditEvents } from '@tongxin/contract/audit'
import { adoptProposal, showListNetwork } from '@tongxin/contract/pairing/list-proposal'
import { addLine, showList } from '@tongxin/contract/pairing/pairing'
import { questionOfSent } from '@tongxin/core/pairing/network/question-of-sent'
import { plainRun } from '@tongxin/core/pairing/network/run-settings'
import { solve } from '@tongxin/core/pairing/solver/solve'
import { describe, expect, test } from 'vitest'
import { createDraftList } from '../../testing/draft-list.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'

const source = await readFile(new URL('../../../../policies/zisu-2026.yaml', import.meta.url), 'utf8')
const app = await createTestApp()
const { units, cadres, persons, office, id } = await createDraftList(app, source)
const secretary = await app.signIn('unit-secretary', { unitId: units.literature })
const stranger = await app.signIn('unit-secretary', { unitId: units.engineering })
const leader = await app.signIn('leader')

async function pageOf(client: Client = secretary) {
  const page = await client.call(showList, { params: { id } })
  if (!page.ok) throw new Error(page.refusal.code)
  return page.value
}

const pairOf = (cadreId: string, personId: string) => ({ cadreId, personId })

const adopt = async (
  pairs: readonly ReturnType<typeof pairOf>[],
  more: { readonly seen?: readonly string[]; readonly version?: number; readonly client?: Client } = {},
) => {
  const page = await pageOf()
  const { seen = page.lines.map((line) => line.id), version = page.head.version, client = secretary } = more
  return client.call(adoptProposal, { params: { id }, body: { pairs: [...pairs], seen: [...seen] }, version })
}

const whole = [
  pairOf(cadres.bian, persons.bai),
  pairOf(cadres.bian, persons.wenruyu),
  pairOf(cadres.teng, persons.yerlan),
  pairOf(cadres.teng, persons.shang),
]

describe('what a proposal is made from', () => {
  test('is two cadres and the four persons of the unit, each of whom either may contact', async () => {
    const network = await secretary.call(showListNetwork, { params: { id } })
    if (!network.ok) throw new Error(network.refusal.code)
    const { value } = network
    expect(value.cadres.map((cadre) => cadre.id).sort()).toEqual([cadres.bian, cadres.teng].sort())
    expect(value.cadres.map(({ min, max, candidateRuns }) => [min, max, candidateRuns])).toEqual([
      [0, null, [0, 4]],
      [0, null, [0, 4]],
    ])
    expect(value.persons.map(({ asked }) => asked)).toEqual(['must', 'must', 'must', 'must'])
    expect(value.notes.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['delegated-quota', 'strictest-reading']),
    )
    const plan = solve(questionOfSent(value, plainRun))
    expect(plan).toMatchObject({ uncovered: [], certificate: 'optimal' })
    expect(plan.pairs.filter(([cadre]) => cadre === cadres.bian)).toHaveLength(2)
  })

  test('is for whoever may edit the list, at eight statements, and the reading is audited', async () => {
    expect(await stranger.call(showListNetwork, { params: { id } })).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect(await leader.call(showListNetwork, { params: { id } })).toMatchObject({ ok: false })
    expect(await app.visitor.call(showListNetwork, { params: { id } })).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
    app.test.takeCounts()
    await secretary.call(showListNetwork, { params: { id } })
    expect(app.test.takeCounts().reduce((sum, { statements }) => sum + statements, 0)).toBeLessThanOrEqual(8)
  })
})

describe('adopting a proposal', () => {
  test('is refused as a whole for one pair the rules forbid, and the list is as it was', async () => {
    expect(await adopt([...whole, pairOf(cadres.bian, persons.lu)])).toMatchObject({
      // Of somebody of another unit not even the name is told.
      refusal: { code: 'pair-refused', cadre: '卞怀瑾', person: null },
    })
    expect(await adopt([...whole, pairOf(cadres.bian, persons.bai)])).toMatchObject({
      refusal: { code: 'pair-refused', person: '柏予安', reason: '已经在名单中' },
    })
    expect(await adopt(whole, { client: stranger })).toMatchObject({ refusal: { code: 'not-found' } })
    expect((await pageOf()).lines).toEqual([])
  })

  test('writes every pair, and the page shows coverage and load at once', async () => {
    const adopted = await adopt(whole)
    if (!adopted.ok) throw new Error(JSON.stringify(adopted.refusal))
    const { page } = adopted.value
    expect(page.lines.map(({ cadreId, personId }) => pairOf(cadreId, personId))).toEqual(whole)
    expect(page.head.version).toBe(2)
    expect(page.cadres.map((cadre) => cadre.quota.load)).toEqual([2, 2])
    expect(await pageOf()).toMatchObject({ head: { version: 2 }, lines: page.lines })
  })

  test('keeps lines already there as they are, takes the others out and puts new ones in, at eight statements', async () => {
    const before = await pageOf()
    const kept = whole.slice(0, 3)
    const { head, lines } = before
    app.test.takeCounts()
    const moved = await secretary.call(adoptProposal, {
      params: { id },
      body: {
        pairs: [...kept, pairOf(cadres.bian, persons.shang)],
        seen: lines.map((line) => line.id),
      },
      version: head.version,
    })
    expect(app.test.takeCounts().reduce((sum, { statements }) => sum + statements, 0)).toBeLessThanOrEqual(8)
    expect(moved).toMatchObject({ ok: true })
    const adopted = await adopt(kept)
    if (!adopted.ok) throw new Error(JSON.stringify(adopted.refusal))
    expect(adopted.value.page.lines).toEqual(before.lines.slice(0, 3))
  })

  test('does not write over what somebody else changed meanwhile: a line added, or another proposal', async () => {
    const seen = (await pageOf()).lines.map((line) => line.id)
    const version = (await pageOf()).head.version
    await office.call(addLine, {
      params: { id },
      body: { ...pairOf(cadres.bian, persons.shang), reason: '' },
      key: 'by-another',
    })
    expect(await adopt(whole, { seen })).toMatchObject({ refusal: { code: 'stale-version' } })
    expect(await adopt(whole, { version: version - 1 })).toMatchObject({
      refusal: { code: 'stale-version', current: version },
    })
    expect((await pageOf()).lines).toHaveLength(4)
  })

  test('leaves one audit event each time, that names the lines', async () => {
    const auditor = await app.signIn('audit-admin')
    const events = await auditor.call(listAuditEvents, { query: { act: 'list.proposal-adopted' } })
    if (!events.ok) throw new Error(events.refusal.code)
    expect(events.value.rows).toHaveLength(3)
  })
})
