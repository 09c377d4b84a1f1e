import { loadPolicy } from '@tongxin/contract/policy/policy'
import { expect, test } from 'vitest'
import { importOffice } from '../../testing/import-office.ts'
import { mustAnswer } from '../../testing/must.ts'
import { assist, pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'

// Invented: what an assistant does counts at the level of units, and not at that of the school.
const source = `
id: yanhu-2026
title: 雁湖学院联谊交友办法
effective: 2026-03-01
extent: whole
tiers:
  - { id: unit, list: [{ act: propose }], assistants: { atMost: 1 }, whoseContactCounts: either }
  - { id: school, list: [{ act: propose }], assistants: { atMost: 1 }, whoseContactCounts: lead }
forms: [{ id: 个别谈心, cite: { 第四条: 个别谈心 } }]
silent: [coverage]
`

test('an old ledger’s talk of an assistant is taken where the document counts it, on days of assisting alone', async () => {
  const app = await createTestApp()
  const { cadres, persons } = await createSampleSchool(app)
  const office = await app.signIn('office')
  await mustAnswer(office.call(loadPolicy, { body: { source, effectiveOn: null }, key: 'policy' }))
  const own = await pairUp(app, { cadreId: cadres.bian, personId: persons.bai, from: '2026-06-01' })
  const schools = await pairUp(app, { cadreId: cadres.wen, personId: persons.lu, tier: 'school' })
  for (const pairing of [own, schools]) await assist(app, pairing, cadres.teng)
  const line = (on: string, person: string) => [on, '滕望舒', person, '个别谈心', '谈了课程建设']
  const preview = await importOffice(office).previewOf('contacts', [
    ['时间', '领导干部', '联谊对象', '方式', '谈话内容'],
    line('2026-10-12', '柏予安'),
    line('2026-08-31', '柏予安'),
    line('2026-10-12', '陆知行'),
  ])
  expect(preview.counts).toEqual({ added: 1, updated: 0, same: 0, problems: 2 })
  expect(preview.problems.map(({ row }) => row)).toEqual([3, 4])
})
