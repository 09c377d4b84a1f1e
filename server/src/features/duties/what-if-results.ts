import type { BodyOf } from '@tongxin/contract/endpoint'
import type { listTriedResults, WhatIfResult } from '@tongxin/contract/policy/what-if'
import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { Bearer } from '@tongxin/core/duties/bearers/bearer'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { sentenceOf } from '@tongxin/core/duties/findings/finding-sentences'
import type { FindingChange } from '@tongxin/core/duties/what-if/compare-findings'
import { movesOf } from '@tongxin/core/duties/what-if/moves'
import { whatIf } from '@tongxin/core/duties/what-if/what-if'
import { covers } from '@tongxin/core/roster/dated'
import type { Human } from '@tongxin/core/roster/human'
import type { HumanId } from '@tongxin/core/roster/ids'
import { maskName } from '@tongxin/core/roster/masks'
import type { Work } from '../../platform/work.ts'
import type { Trial } from './what-if.ts'

type Asked = BodyOf<typeof listTriedResults>

/** One page of those behind a line of a what-if, with what each result says before and after. */
export async function listTrialResults(work: Work, trial: Trial, asked: Asked) {
  const { before, after, keys } = trial
  const { kind, from, to, page, size } = asked
  const changes = keys.includes(asked.requirement) ? whatIf(asked.requirement, before, after).changes : []
  const move = movesOf(changes).find((one) => one.kind === kind && one.from === from && one.to === to)
  const all = move?.changes ?? []
  const shown = all.slice((page - 1) * size, page * size)
  const names = await readNames(work, shown, after.index.humans)
  return {
    total: all.length,
    rows: shown.map((change) => rowOf(change, { work, names, unitNames: unitNamesOf(trial, work.today) })),
  }
}

/** The names of the people shown; who they are goes into the audit before the answer leaves. */
async function readNames(
  work: Work,
  changes: readonly FindingChange[],
  loaded: ReadonlyMap<HumanId, Human>,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(changes.flatMap((change) => peopleOf(bearerOf(change))))]
  const known = ids.flatMap((id) => loaded.get(id) ?? [])
  if (ids.length > 0)
    await work.record([{ act: 'human.listed', subjectKind: 'human', subjectIds: ids, fields: ['what-if'] }])
  if (known.length === ids.length) return new Map(known.map(({ id, name }) => [id, name]))
  const rows = await work.tx
    .selectFrom('human_detail')
    .select(['human_id', 'name'])
    .where('superseded_at', 'is', null)
    .where('human_id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.human_id, row.name]))
}

function peopleOf({ cadre, person }: Bearer): readonly HumanId[] {
  return [cadre, person].filter((human) => human !== null)
}

function bearerOf({ before, after }: FindingChange): Bearer {
  const finding = after ?? before
  if (finding === null) throw new Error('a change has a finding on one side')
  return finding.bearer
}

type Naming = {
  readonly work: Work
  readonly names: ReadonlyMap<string, string>
  readonly unitNames: ReadonlyMap<string, string>
}

function rowOf(change: FindingChange, { work, names, unitNames }: Naming): WhatIfResult {
  const bearer = bearerOf(change)
  const { kind, unit, cadre, person } = bearer
  const isPlain = may(work.actor, 'human.read', { unitId: unit, pairedWith: cadre ? [cadre] : [] }).allowed
  const nameOf = (human: string | null) => {
    const name = human === null ? undefined : names.get(human)
    return name === undefined ? null : isPlain ? name : maskName(name)
  }
  const unitName = unit === null ? null : (unitNames.get(unit) ?? null)
  const tell = (finding: Finding | null) =>
    finding && { state: finding.state, text: sentenceOf(finding, work.today).text }
  return {
    bearer: kind,
    name: nameOf(person ?? cadre) ?? (kind === 'unit' || kind === 'team' ? unitName : null),
    cadreName: kind === 'pairing' ? nameOf(cadre) : null,
    unitName,
    before: tell(change.before),
    after: tell(change.after),
  }
}

function unitNamesOf({ before }: Trial, on: Day): ReadonlyMap<string, string> {
  const holding = before.index.facts.units.filter((unit) => covers(unit, on))
  return new Map(holding.map((unit) => [unit.id, unit.name]))
}
