// A short invented document and pairs under it, for tests that need a school at work.
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import type { TestApp } from './test-app.ts'

export const samplePolicy = `
id: minghu-2026
title: 明湖大学联谊交友办法
term: 联谊交友
effective: 2026-06-09
extent: whole
roles: { ufwd: 统战部 }
tiers:
  - id: school
    cadres: { body: 学校党委班子, party: CPC }
    targets: [{ id: all, is: { party: outside }, cite: { 第二条: 党外代表人士 } }]
  - id: unit
    cadres: { body: 二级学院（部）党组织班子, party: CPC }
    targets: [{ id: all-unit, is: { party: outside }, cite: { 第二条: 党外代表人士 } }]
requirements:
  - { id: contact.semester, label: 每学期联系, bearer: pairing, every: semester, count: contact, atLeast: 1, force: must, cite: { 第三条（二）: 每学期不少于 1 次 } }
record: { by: cadre, ledger: true, form: registration, cite: { 第五条（一）: 填写登记表 } }
forms:
  - { id: 个别谈心, cite: { 第四条（一）: 个别谈心 } }
  - { id: 座谈, group: true, counts: spoke, cite: { 第四条（一）: 座谈 } }
  - { id: 走访, cite: { 第四条（一）: 走访 } }
  - { id: 电话, mode: phone, cite: { 第四条（一）: 电话 } }
  - { id: 网络, mode: online, cite: { 第四条（一）: 网络 } }
topics:
  - { text: 校情通报, cite: { 第四条（二）: 通报校情 } }
  - { text: 意见建议, cite: { 第四条（二）: 听取意见建议 } }
guidance: [{ text: 耐心倾听不同意见, cite: { 第一条: 耐心倾听 } }]
annexForms:
  - id: registration
    title: 明湖大学党员领导干部与党外代表人士联谊交友情况登记表
    fields:
      - { id: fillDate, label: 填表时间 }
      - { id: cadre.name, label: 领导干部姓名 }
      - { id: cadre.post, label: 职务 }
      - { id: person.name, label: 联谊对象姓名 }
      - { id: person.post, label: 职务 }
      - { id: contactBrief, label: 联系沟通情况, hint: 时间、形式等简要情况 }
      - { id: suggestions, label: 联谊对象提出的意见建议 }
      - { id: remark, label: 备注 }
    cite: { 附件: 登记表 }
silent: [coverage]
`

/** The office loads the document; in force since 2026-06-09. */
export async function loadSamplePolicy(app: TestApp): Promise<void> {
  const office = await app.signIn('office')
  const loaded = await office.call(loadPolicy, {
    body: { source: samplePolicy, effectiveOn: null },
    key: 'sample-policy',
  })
  if (!loaded.ok) throw new Error(`the sample policy is refused: ${JSON.stringify(loaded.refusal)}`)
}

export type SamplePair = {
  readonly cadreId: string
  readonly personId: string
  readonly tier?: 'school' | 'unit'
  readonly unitId?: string
  readonly from?: string
  readonly endedOn?: string
}

/** A pair as a list in force would have made it; since 2026-09-01 unless said. */
export function pairUp(app: TestApp, pair: SamplePair): Promise<string> {
  return app.arrange(async (work) => {
    const id = work.ids.next()
    const recorded = await work.record([
      { act: 'list.step-marked', subjectKind: 'pairing', subjectIds: [id] },
    ])
    await work.tx
      .insertInto('pairing')
      .values({
        school_id: work.schoolId,
        id,
        cadre_id: pair.cadreId,
        person_id: pair.personId,
        tier: pair.tier ?? 'unit',
        unit_id: pair.unitId ?? null,
        from_on: day(pair.from ?? '2026-09-01'),
        ...recorded,
      })
      .execute()
    if (pair.endedOn === undefined) return id
    await work.tx
      .insertInto('pairing_end')
      .values({
        school_id: work.schoolId,
        id: work.ids.next(),
        pairing_id: id,
        ended_on: day(pair.endedOn),
        reason: '人员变动',
        ...recorded,
      })
      .execute()
    return id
  })
}

/** Somebody who assists with a pair; since 2026-09-01. */
export function assist(app: TestApp, pairingId: string, humanId: string): Promise<string> {
  return app.arrange(async (work) => {
    const id = work.ids.next()
    const recorded = await work.record([
      { act: 'pairing.assistant-added', subjectKind: 'pairing', subjectIds: [pairingId, id] },
    ])
    await work.tx
      .insertInto('pairing_assistant')
      .values({
        school_id: work.schoolId,
        id,
        pairing_id: pairingId,
        human_id: humanId,
        from_on: day('2026-09-01'),
        ...recorded,
      })
      .execute()
    return id
  })
}
