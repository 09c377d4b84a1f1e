// An invented list for tests of its screens: three cadres, one with two persons, one full, one without a quota.

import type { ListHead } from '@tongxin/contract/pairing/list-head'
import type { ListStep } from '@tongxin/contract/pairing/list-step'
import type { ListCadre, ListEdit, ListLine, ListPage, ListPerson } from '@tongxin/contract/pairing/pairing'
import { day } from '@tongxin/core/calendar/day'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import type { FindingState } from '@tongxin/core/duties/findings/state-of'
import { blank } from '@tongxin/core/duties/turns/turn'

const id = (end: string) => `0190b3c0-0000-7000-8000-${end.padStart(12, '0')}`

export const listId = id('1')
export const cadreIds = { gu: id('c1'), wu: id('c2'), bian: id('c3') }
export const personIds = { bai: id('d1'), wen: id('d2'), shang: id('d3'), lu: id('d4') }

const cites = [{ section: '第三条(一)', phrase: '每位领导联系 1–2 人', occurrence: 1 }]
const coverageCites = [{ section: '第二条', phrase: '实现联系全覆盖', occurrence: 1 }]

export function findingOf(state: FindingState, bearer: 'cadre' | 'person', count = 0): Finding {
  return {
    requirement: bearer === 'cadre' ? 'quota' : 'coverage',
    label: null,
    version: 'v1',
    force: 'must',
    bearer: { kind: bearer, id: 'x', tier: null, unit: null, cadre: null, person: null },
    bearerFrom: null,
    bearerTo: null,
    by: null,
    every: null,
    turn: {
      ...blank,
      id: 'standing',
      label: '',
      from: day('2026-11-20'),
      to: null,
      dueOn: null,
      standing: true,
    },
    state,
    applies: 'judged',
    reasons: [],
    missing: [],
    count: { lo: count, hi: count },
    late: 0,
    counted: [],
    notCounted: [],
    lastOn: null,
    atLeast: 1,
    atMost: null,
    target: null,
    counts: { kind: 'pairing', where: null, distinct: null, anyOf: null },
    need: null,
    cites: bearer === 'cadre' ? cites : coverageCites,
    setBy: null,
    skip: null,
    readings: [],
  }
}

export function headWith(more: Partial<ListHead> = {}): ListHead {
  return {
    id: listId,
    tier: 'unit',
    tierName: '二级单位',
    unitId: id('a1'),
    unitName: '文学院',
    academicYear: '2026-2027',
    number: 3,
    state: 'draft',
    round: 1,
    effectiveOn: null,
    decidedNotFiled: false,
    filingCites: [{ section: '第三条(三)', phrase: '十个工作日内报统战部备案', occurrence: 1 }],
    nobodyDecides: false,
    deadline: null,
    adjustment: null,
    lines: 2,
    version: 4,
    ...more,
  }
}

export function stepWith(more: Partial<ListStep> = {}): ListStep {
  return {
    index: 0,
    act: 'decide',
    by: 'unitOrg',
    byName: '二级单位党组织',
    with: [],
    body: null,
    only: null,
    force: 'must',
    cites: [{ section: '第三条(三)', phrase: '由本单位党组织研究确定', occurrence: 1 }],
    status: 'open',
    deadline: null,
    awaits: [{ role: 'unitOrg', name: '二级单位党组织', mine: true }],
    awaitsLines: [],
    outcomes: [
      { outcome: 'done', role: null, needs: ['body', 'minutesNo'] },
      { outcome: 'no', role: null, needs: ['reason'] },
    ],
    marks: [],
    can: { mark: true },
    ...more,
  }
}

const cadre = (cadreId: string, name: string, quota: ListCadre['quota']): ListCadre => ({
  id: cadreId,
  name,
  post: '党委书记',
  unitName: '文学院',
  quota,
})

export function lineOf(cadreId: string, personId: string, more: Partial<ListLine> = {}): ListLine {
  return {
    id: id(`e${personId.slice(-2)}`),
    cadreId,
    personId,
    personName: names[personId] ?? '',
    personUnit: '文学院',
    continues: false,
    since: null,
    reason: null,
    lacksReason: false,
    ...more,
  }
}

const names: Readonly<Record<string, string>> = {
  [personIds.bai]: '柏予安',
  [personIds.wen]: '温如玉',
  [personIds.shang]: '商秋池',
  [personIds.lu]: '陆知行',
}

const cadreNames: Readonly<Record<string, string>> = {
  [cadreIds.gu]: '谷北辰',
  [cadreIds.wu]: '邬允执',
  [cadreIds.bian]: '卞以恒',
}

/** What the server answers a step with, on these lines as they then stand. */
export function editOf(
  lines: readonly ListLine[],
  step: { readonly added?: ListLine; readonly removed?: ListLine },
  edits: number,
): ListEdit {
  const { cadreId, personId } = step.added ?? step.removed ?? { cadreId: '', personId: '' }
  const { cadres, persons } = pageWith(lines)
  return {
    added: step.added ?? null,
    removed: step.removed?.id ?? null,
    cadres: cadres.filter((one) => one.id === cadreId),
    persons: persons.filter((person) => person.id === personId),
    edits,
  }
}

/** The page as the server would compute it for these lines: coverage and quota follow them. */
export function pageWith(lines: readonly ListLine[], more: Partial<ListPage> = {}): ListPage {
  const load = (cadreId: string) => lines.filter((line) => line.cadreId === cadreId).length
  const quota = (cadreId: string): ListCadre['quota'] => ({
    load: load(cadreId),
    elsewhere: 0,
    atLeast: 1,
    atMost: 2,
    finding: findingOf(load(cadreId) === 0 ? 'short' : load(cadreId) > 2 ? 'over' : 'met', 'cadre'),
  })
  const cadres = [
    cadre(cadreIds.gu, '谷北辰', quota(cadreIds.gu)),
    cadre(cadreIds.wu, '邬允执', quota(cadreIds.wu)),
    cadre(cadreIds.bian, '卞以恒', {
      load: load(cadreIds.bian),
      elsewhere: 0,
      atLeast: null,
      atMost: null,
      finding: null,
    }),
  ]
  const persons = Object.values(personIds).map((personId) => personOf(personId, lines))
  const judged = cadres.filter((one) => one.quota.finding)
  const covered = persons.filter((person) => person.coveredBy.length > 0).length
  return {
    head: headWith({ lines: lines.length }),
    steps: [stepWith(), stepWith({ index: 1, act: 'file', status: 'waiting', can: { mark: false } })],
    rounds: [],
    withdrawn: [],
    cadres,
    outside: [],
    lines: [...lines],
    persons,
    pairMarks: [],
    changes: [],
    edits: 0,
    coverage: { required: true, covered, uncovered: 3 - covered, unknown: 1, of: 4 },
    quota: {
      kept: judged.filter((one) => one.quota.finding?.state === 'met').length,
      short: judged.filter((one) => one.quota.finding?.state === 'short').length,
      over: 0,
      of: judged.length,
    },
    kept: { kept: lines.filter((line) => line.continues).length, of: 1 },
    can: { edit: true },
    ...more,
  }
}

/** 陆知行's facts are missing; everybody else is covered or not. */
function personOf(personId: string, lines: readonly ListLine[]): ListPerson {
  const own = lines.filter((line) => line.personId === personId)
  const isUnknown = personId === personIds.lu
  return {
    id: personId,
    name: names[personId] ?? '',
    unitName: '文学院',
    post: '教授',
    coveredBy: own.map((line) => cadreNames[line.cadreId] ?? ''),
    alsoCoveredBy: [],
    finding: findingOf(isUnknown ? 'unknown' : own.length > 0 ? 'met' : 'short', 'person', own.length),
    target: isUnknown ? null : { label: '民主党派成员', cites: coverageCites },
    missing: isUnknown ? ['政治面貌', '职称'] : [],
  }
}
