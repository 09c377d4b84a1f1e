import {
  type FactKind,
  humanRoles,
  portfolioKinds,
  qualificationKinds,
  type StoredSheet,
} from '@tongxin/core/roster/human-sheet'
import { fromStoredStart } from '@tongxin/core/roster/open-start'
import type { FactRow } from './fact-rows.ts'

/** Rows of one shape as the facts of sheets, by human. */
export function readFacts(rows: readonly FactRow[]): ReadonlyMap<string, StoredSheet['facts']> {
  const byHuman = new Map<string, FactRow[]>()
  for (const row of rows) {
    const own = byHuman.get(row.human_id)
    if (own) own.push(row)
    else byHuman.set(row.human_id, [row])
  }
  return new Map([...byHuman].map(([id, own]) => [id, factsOf(own)]))
}

function factsOf(rows: readonly FactRow[]): StoredSheet['facts'] {
  const of = (kind: FactKind) => rows.filter((row) => row.kind === kind)
  return {
    roles: of('roles').map((row) => ({
      ...spanOf(row),
      role: oneOf(humanRoles, row.word),
      unitId: row.unit_id,
      sortOrder: row.sort_order,
    })),
    memberships: of('memberships').map((row) => ({ ...spanOf(row), party: row.word })),
    posts: of('posts').map((row) => ({
      ...spanOf(row),
      unitId: row.unit_id,
      title: row.word,
      body: row.second,
      rank: row.third,
      isMain: row.is_main,
    })),
    employments: of('employments').map((row) => ({ ...spanOf(row), unitId: row.unit_id, status: row.word })),
    qualifications: of('qualifications').map((row) => ({
      ...spanOf(row),
      kind: oneOf(qualificationKinds, row.word),
      word: row.second ?? '',
    })),
    identities: of('identities').map((row) => ({
      ...spanOf(row),
      word: row.word,
      role: row.second,
      level: row.third,
      organisation: row.fourth,
    })),
    registers: of('registers').map((row) => ({ ...spanOf(row), register: row.word })),
    portfolios: of('portfolios').map((row) => ({
      ...spanOf(row),
      unitId: row.unit_id ?? '',
      kind: oneOf(portfolioKinds, row.word),
    })),
  }
}

function spanOf(row: FactRow) {
  return { id: row.id, from: fromStoredStart(row.valid_from), to: row.valid_to }
}

/** The column's own check keeps other words out. */
function oneOf<Word extends string>(words: readonly Word[], word: string): Word {
  const found = words.find((one) => one === word)
  if (found === undefined) throw new Error(`a word the schema does not know: ${word}`)
  return found
}
