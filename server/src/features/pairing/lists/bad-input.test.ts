// What is asked of a list in error, through the product's own doors: each refused by its code, and nothing has changed.

import { listAuditEvents } from '@tongxin/contract/audit'
import { addLines } from '@tongxin/contract/pairing/allocation-table'
import { adoptProposal } from '@tongxin/contract/pairing/list-proposal'
import { beginList, listLists } from '@tongxin/contract/pairing/lists'
import { changePairMarks } from '@tongxin/contract/pairing/pair-marks'
import { addLine, listPairings, markStep, showList } from '@tongxin/contract/pairing/pairing'
import { keepTemplate, listTemplates } from '@tongxin/contract/templates'
import { describe, expect, test } from 'vitest'
import { writeOfficialDocument } from '../../../documents/official-document.ts'
import { createDraftList } from '../../../testing/draft-list.ts'
import { must, mustAnswer } from '../../../testing/must.ts'
import { createTestApp } from '../../../testing/test-app.ts'

// Invented: a list is proposed, decided, then filed.
const steps =
  '[{ act: propose, by: unitOrg }, { act: decide, by: unitOrg }, { act: file, by: unitOrg, to: ufwd }]'
const requirements = `
  - id: quota
    label: 每人联系人数
    bearer: cadre
    of: { tier: unit }
    count: pairing
    where: { tier: unit }
    atLeast: 1
    atMost: 2
    force: must
    cite: { 第四条: 每人联系 1 至 2 人 }`
const app = await createTestApp()
const { units, cadres, persons, office, id } = await createDraftList(app, { steps, requirements })
const secretary = await app.signIn('unit-secretary', { unitId: units.literature })
const auditor = await app.signIn('audit-admin')
const begin = { tier: 'unit', unitId: units.literature, academicYear: '2026-2027' }
const params = { id }
const nobody = '0190b3c0-0000-7000-8000-0000000000ff'

let keys = 0
const key = () => `key-${++keys}`
const pageOf = () => mustAnswer(office.call(showList, { params }))
const add = (cadreId: string, personId: string) =>
  office.call(addLine, { params, body: { cadreId, personId, reason: '' }, key: key() })

async function mark(step: number) {
  const { head } = await pageOf()
  const said = { outcome: 'done' as const, role: 'unitOrg', on: '2026-11-20', lineId: null, until: null }
  const body = { ...said, step, body: '党委会', minutesNo: '1号', reason: '' }
  return office.call(markStep, { params, body, key: key(), version: head.version })
}

async function adopt(pairs: readonly { readonly cadreId: string; readonly personId: string }[]) {
  const { head, lines } = await pageOf()
  const body = { pairs: [...pairs], seen: lines.map((line) => line.id) }
  return office.call(adoptProposal, { params, body, version: head.version })
}

/** Somebody of another unit, whom a unit's own secretary may not look up. */
const strangerMarked = () => {
  const marked = [{ kind: 'lock' as const, cadreId: cadres.bian, personId: persons.lu, reason: null }]
  return secretary.call(changePairMarks, { params, body: { marked, lifted: [] } })
}

const marks = (kinds: readonly ('lock' | 'exclude')[], cadreId: string = cadres.bian) => {
  const marked = kinds.map((kind) => ({ kind, cadreId, personId: persons.bai, reason: null }))
  return office.call(changePairMarks, { params, body: { marked, lifted: [] } })
}

const locks = (ids: readonly string[]) => {
  const marked = ids.map((personId) => ({
    kind: 'lock' as const,
    cadreId: cadres.bian,
    personId,
    reason: null,
  }))
  return office.call(changePairMarks, { params, body: { marked, lifted: [] } })
}

const addMany = (ids: readonly string[]) => {
  const lines = ids.map((personId) => ({ cadreId: cadres.bian, personId, reason: '' }))
  return office.call(addLines, { params, body: { lines }, key: key() })
}

const template = async (cell: string) => {
  const bytes = await writeOfficialDocument({ titleLines: [cell], blocks: [] })
  const body = new File([new Uint8Array(bytes)], '联谊名单.docx')
  return office.call(keepTemplate, { params: { kind: 'list' }, body, key: key() })
}

/** All that a refused request could have touched; and what was done to lists and templates, by the trail. */
async function everything() {
  const acts = must(await auditor.call(listAuditEvents, { query: { size: 200 } })).rows
  return {
    page: await pageOf(),
    lists: must(await office.call(listLists, {})),
    pairings: must(await office.call(listPairings, { query: {} })),
    templates: must(await office.call(listTemplates, {})),
    done: acts.filter(
      ({ outcome, act }) => outcome === 'done' && /^(list\.(?!read)|template|pairing)/.test(act),
    ),
  }
}

type Case = readonly [name: string, ask: () => Promise<object>, refusal: object]

async function expectRefused([, ask, refusal]: Case) {
  const before = await everything()
  expect(await ask()).toMatchObject({ ok: false, refusal })
  expect(await everything()).toEqual(before)
}

describe('a draft', () => {
  test.each<Case>([
    ['without a pair is not proposed', () => mark(0), { code: 'list-empty' }],
    [
      'takes no pair locked and excluded at once',
      () => marks(['lock', 'exclude']),
      { code: 'pair-refused', cadre: '卞怀瑾', person: '柏予安', reason: '不能既锁定又排除' },
    ],
    [
      'takes no more locks with a cadre than the document lets the cadre have, and names them',
      () => locks([persons.bai, persons.wenruyu, persons.shang]),
      { code: 'locks-above-quota', cadre: '卞怀瑾', persons: ['柏予安', '温如玉', '商秋池'], atMost: 2 },
    ],
    ['takes no cadre nobody knows', () => add(nobody, persons.bai), { code: 'side-unknown', side: 'cadre' }],
    ['nor a person nobody knows', () => add(cadres.bian, nobody), { code: 'side-unknown', side: 'person' }],
    [
      'nor a lock of one',
      () => marks(['lock'], nobody),
      { code: 'pair-refused', cadre: null, person: '柏予安' },
    ],
    [
      'nor a lock of somebody outside whoever asks, and does not tell the name',
      strangerMarked,
      { code: 'pair-refused', cadre: '卞怀瑾', person: null, reason: '名册里没有所选的这位党外代表人士' },
    ],
    [
      'nor a proposal with one, whatever else is in it',
      () =>
        adopt([
          { cadreId: cadres.bian, personId: persons.bai },
          { cadreId: nobody, personId: persons.bai },
        ]),
      { code: 'pair-refused', cadre: null, person: '柏予安' },
    ],
    [
      'nor many pairs of which one is forbidden, and it is named with the reason and what to do',
      () => addMany([persons.bai, persons.lu]),
      {
        code: 'pair-refused',
        cadre: '卞怀瑾',
        person: '陆知行',
        reason: '不符合结对条件：不在联系范围内：不在对方的本单位',
        fix: '请改为符合条件的人，或先在名册中补正资料',
      },
    ],
    [
      'nor a pair the document forbids, with the rule in words',
      () => add(cadres.bian, persons.lu),
      {
        code: 'not-eligible',
        reason: '不符合结对条件：不在联系范围内：不在对方的本单位',
        fix: '请改为符合条件的人，或先在名册中补正资料',
      },
    ],
    [
      'is not begun a second time',
      () => office.call(beginList, { body: begin, key: key() }),
      { code: 'list-already-open', listId: id },
    ],
  ])('%s', async (...one) => expectRefused(one))

  test('locked one day takes no exclusion of the same pair the next', async () => {
    must(await marks(['lock']))
    await expectRefused(['', () => marks(['exclude']), { code: 'pair-refused', person: '柏予安' }])
    must(await locks([persons.wenruyu]))
    await expectRefused(['', () => locks([persons.shang]), { code: 'locks-above-quota', atMost: 2 }])
  })
})

describe('a list under way', () => {
  test('is not decided before it is proposed, nor filed before it is decided', async () => {
    must(await add(cadres.bian, persons.bai))
    await expectRefused(['', () => mark(1), { code: 'step-not-open', act: 'decide', first: 'propose' }])
    must(await mark(0))
    await expectRefused(['', () => mark(2), { code: 'step-not-open', act: 'file', first: 'decide' }])
  })

  test('once decided and filed is neither filed again nor edited', async () => {
    must(await mark(1))
    must(await mark(2))
    for (const one of [
      ['', () => mark(2), { code: 'step-settled', act: 'file' }],
      ['', () => mark(1), { code: 'step-settled', act: 'decide' }],
      ['', () => add(cadres.teng, persons.shang), { code: 'list-closed', state: 'file' }],
      ['', () => adopt([]), { code: 'list-closed', state: 'file' }],
      ['', () => marks(['exclude']), { code: 'list-closed', state: 'file' }],
    ] as const satisfies readonly Case[])
      await expectRefused(one)
  })
})

test('a template with a broken placeholder is not taken into use, and is told where and what to write', async () => {
  const problems = [{ where: '正文“{学午}学年”', written: '{学午}', fix: '是不是 {学校}' }]
  await expectRefused(['', () => template('{学午}学年'), { code: 'template-has-mistakes', problems }])
})
