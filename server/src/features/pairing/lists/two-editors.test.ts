import { readFile } from 'node:fs/promises'
import { compareList } from '@tongxin/contract/pairing/list-comparison'
import { showListNetwork } from '@tongxin/contract/pairing/list-proposal'
import { changePairMarks } from '@tongxin/contract/pairing/pair-marks'
import { addLine, removeLine, showList } from '@tongxin/contract/pairing/pairing'
import { describe, expect, test } from 'vitest'
import { createDraftList } from '../../../testing/draft-list.ts'
import { type Client, createTestApp } from '../../../testing/test-app.ts'

const source = await readFile(new URL('../../../../../policies/zisu-2026.yaml', import.meta.url), 'utf8')
const app = await createTestApp()
const { units, cadres, persons, office, id } = await createDraftList(app, source)
const secretary = await app.signIn('unit-secretary', { unitId: units.literature })
const stranger = await app.signIn('unit-secretary', { unitId: units.engineering })
const leader = await app.signIn('leader')

async function pageOf(client: Client) {
  const page = await client.call(showList, { params: { id } })
  if (!page.ok) throw new Error(page.refusal.code)
  return page.value
}

const pairOf = (cadreId: string, personId: string) => ({ cadreId, personId })
const lock = (cadreId: string, personId: string) =>
  ({ kind: 'lock', cadreId, personId, reason: null }) as const
const mark = (client: Client, body: Parameters<typeof bodyOf>[0]) =>
  client.call(changePairMarks, { params: { id }, body: bodyOf(body) })
const bodyOf = (body: {
  readonly marked?: readonly {
    readonly kind: 'lock' | 'exclude'
    readonly cadreId: string
    readonly personId: string
    readonly reason: 'kin' | null
  }[]
  readonly lifted?: readonly { readonly cadreId: string; readonly personId: string }[]
}) => ({ marked: [...(body.marked ?? [])], lifted: [...(body.lifted ?? [])] })

describe('two editors of one draft', () => {
  test('see whose change came first and what it was, line by line, and neither loses any', async () => {
    const before = await pageOf(secretary)
    const added = await office.call(addLine, {
      params: { id },
      body: { ...pairOf(cadres.bian, persons.bai), reason: '' },
      key: 'by-office',
    })
    if (!added.ok) throw new Error(added.refusal.code)
    const mine = await secretary.call(addLine, {
      params: { id },
      body: { ...pairOf(cadres.teng, persons.wenruyu), reason: '' },
      key: 'by-secretary',
    })
    if (!mine.ok) throw new Error(mine.refusal.code)
    expect(before.lines).toEqual([])
    // Two lines put in, one of them one's own: the page has to be read again.
    expect(mine.value.edit.edits).toBe(before.edits + 2)
    const page = await pageOf(secretary)
    expect(page.edits).toBe(mine.value.edit.edits)
    expect(page.lines.map(({ cadreId, personId }) => pairOf(cadreId, personId))).toEqual([
      pairOf(cadres.bian, persons.bai),
      pairOf(cadres.teng, persons.wenruyu),
    ])
    const officeName = page.changes.find((change) => change.lineId === added.value.id)?.byName
    expect(officeName).toBeTruthy()
    expect(officeName).not.toBe(page.changes.find((change) => change.lineId === mine.value.id)?.byName)
  })

  test('learn who took a line out', async () => {
    const [line] = (await pageOf(office)).lines
    await office.call(removeLine, { params: { id, lineId: line?.id ?? '' } })
    expect((await pageOf(secretary)).changes[0]).toMatchObject({
      kind: 'removed',
      lineId: line?.id,
      ...pairOf(cadres.bian, persons.bai),
    })
  })
})

describe('what a step answers with', () => {
  test('is the line and those it touched, as the whole page shows them', async () => {
    const body = { ...pairOf(cadres.bian, persons.bai), reason: '' }
    const added = await secretary.call(addLine, { params: { id }, body, key: 'step' })
    if (!added.ok) throw new Error(added.refusal.code)
    const page = await pageOf(secretary)
    const shown = (cadreId: string, personId: string) => ({
      cadres: page.cadres.filter((cadre) => cadre.id === cadreId),
      persons: page.persons.filter((person) => person.id === personId),
      edits: page.edits,
    })
    expect(added.value.edit).toEqual({
      added: page.lines.find((line) => line.id === added.value.id),
      removed: null,
      ...shown(cadres.bian, persons.bai),
    })
    expect(added.value.edit.cadres).toMatchObject([{ quota: { load: 1 } }])
    expect(added.value.edit.persons).toMatchObject([{ coveredBy: ['卞怀瑾'] }])
    const again = await secretary.call(addLine, { params: { id }, body, key: 'step' })
    expect(again).toEqual(added)
    const removed = await secretary.call(removeLine, { params: { id, lineId: added.value.id } })
    if (!removed.ok) throw new Error(removed.refusal.code)
    const after = await pageOf(secretary)
    expect(removed.value.edit).toEqual({
      added: null,
      removed: added.value.id,
      cadres: after.cadres.filter((cadre) => cadre.id === cadres.bian),
      persons: after.persons.filter((person) => person.id === persons.bai),
      edits: page.edits + 1,
    })
  })
})

describe('locks and exclusions', () => {
  test('stay with the draft, with who made them, for whoever opens it next', async () => {
    const excluded = { kind: 'exclude', ...pairOf(cadres.bian, persons.shang), reason: 'kin' } as const
    const marked = await mark(secretary, { marked: [lock(cadres.bian, persons.bai), excluded] })
    if (!marked.ok) throw new Error(JSON.stringify(marked.refusal))
    expect(marked.value.pairMarks).toMatchObject([lock(cadres.bian, persons.bai), excluded])
    expect((await pageOf(office)).pairMarks).toEqual(marked.value.pairMarks)
    const network = await office.call(showListNetwork, { params: { id } })
    expect(network).toMatchObject({ value: { pairMarks: marked.value.pairMarks } })
  })

  test('that contradict one another are refused whole, and nothing has changed', async () => {
    const before = (await pageOf(office)).pairMarks
    const excluded = { kind: 'exclude', ...pairOf(cadres.bian, persons.bai), reason: null } as const
    expect(await mark(office, { marked: [lock(cadres.teng, persons.yerlan), excluded] })).toMatchObject({
      refusal: { code: 'pair-refused', cadre: '卞怀瑾', person: '柏予安' },
    })
    expect((await pageOf(office)).pairMarks).toEqual(before)
  })

  test('of somebody nobody knows are refused', async () => {
    const unknown = '0190b3c0-0000-7000-8000-0000000000ff'
    expect(await mark(office, { marked: [lock(unknown, persons.bai)] })).toMatchObject({
      refusal: { code: 'pair-refused', cadre: null, person: '柏予安' },
    })
  })

  test('are lifted, and only by whoever may edit the list', async () => {
    const lifted = [pairOf(cadres.bian, persons.bai), pairOf(cadres.bian, persons.shang)]
    expect(await mark(stranger, { lifted })).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await mark(leader, { lifted })).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(
      await app.visitor.call(changePairMarks, { params: { id }, body: bodyOf({ lifted }) }),
    ).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
    expect(await mark(office, { lifted })).toMatchObject({ value: { pairMarks: [] } })
  })
})

describe('a list compared', () => {
  test('with the pairs in force: here none, so every person with somebody is new', async () => {
    const compared = await secretary.call(compareList, { params: { id }, query: {} })
    if (!compared.ok) throw new Error(compared.refusal.code)
    expect(compared.value.rows).toMatchObject([
      { kind: 'new', personId: persons.wenruyu, before: [], after: [{ cadreId: cadres.teng }] },
    ])
    expect(compared.value.versions).toEqual([])
  })

  test('only within reach, and with versions of the same list only', async () => {
    expect(await stranger.call(compareList, { params: { id }, query: {} })).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect(await app.visitor.call(compareList, { params: { id }, query: {} })).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
    expect(await secretary.call(compareList, { params: { id }, query: { with: persons.bai } })).toMatchObject(
      { refusal: { code: 'not-found' } },
    )
  })
})
