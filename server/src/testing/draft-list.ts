// The draft list of a unit, for tests of what is done with one: of 文学院 in the sample school, for 2026-2027.
import { beginList } from '@tongxin/contract/pairing/lists'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { mustAnswer } from './must.ts'
import { createSampleSchool, type SampleSchool } from './sample-school.ts'
import type { Client, TestApp } from './test-app.ts'

const decided = '[{ act: decide, by: unitOrg }]'

/** Each in YAML. */
export type ListRules = {
  /** Of the list; it is decided by the unit where none are said. */
  readonly steps?: string
  /** Occasions to look at it again. */
  readonly adjust?: string
  readonly requirements?: string
}

/** Invented: the leading group of a unit befriends those of the unit outside the Party. */
export const unitListPolicy = ({ steps = decided, adjust, requirements = '[]' }: ListRules = {}): string => `
id: qingxi-2026
title: 清溪学院联谊交友办法
effective: 2026-03-01
extent: whole
roles: { ufwd: 统战部, unitOrg: 二级党组织 }
tiers:
  - id: unit
    label: 二级单位
    cadres: { body: 二级学院（部）党组织班子, party: CPC }
    scope: ownUnit
    targets: [{ id: all-unit, is: { party: outside }, cite: { 第二条: 党外代表人士 } }]
    list: ${steps}
${adjust === undefined ? '' : `    adjust: ${adjust}\n`}requirements: ${requirements}
silent: [coverage]
`

export type DraftList = SampleSchool & { readonly office: Client; readonly id: string }

/** Enters the school, loads the document (ours with these rules, or the text of another), and begins the list as the office. */
export async function createDraftList(app: TestApp, document: ListRules | string = {}): Promise<DraftList> {
  const school = await createSampleSchool(app)
  const office = await app.signIn('office')
  const source = typeof document === 'string' ? document : unitListPolicy(document)
  await mustAnswer(office.call(loadPolicy, { body: { source, effectiveOn: null }, key: 'policy' }))
  const body = { tier: 'unit', unitId: school.units.literature, academicYear: '2026-2027' }
  const { id } = await mustAnswer(office.call(beginList, { body, key: 'begin' }))
  return { ...school, office, id }
}
