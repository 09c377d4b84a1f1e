import { metWords, narrowedSentence } from '@tongxin/core/contacts/ledger-sentences'
import { sql } from 'kysely'
import { unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { findMetClauses } from '../duties/parts-met/queries.ts'
import type { LedgerFilter } from './ledger-filter.ts'

/** What a ledger is narrowed to, as a file tells it: people and units by their names of today. */
export async function sayNarrowed(work: Work, filter: LedgerFilter): Promise<string> {
  const { unitId, cadreId, personId, met, ...rest } = filter
  const clauses = met === undefined ? [] : await findMetClauses(work)
  const { rows } = await sql<Names>`
    select ${unitNameOn(sql`${unitId ?? null}::uuid`, work.today)} as unit,
      ${nameOf(cadreId)} as cadre, ${nameOf(personId)} as person`.execute(work.tx)
  const [{ unit, cadre, person } = nobody] = rows
  return narrowedSentence({
    ...rest,
    unit: unit ?? undefined,
    cadre: cadre ?? undefined,
    person: person ?? undefined,
    met: metWords(met, clauses),
  })
}

type Names = { readonly unit: string | null; readonly cadre: string | null; readonly person: string | null }

const nobody: Names = { unit: null, cadre: null, person: null }

function nameOf(humanId: string | undefined) {
  return sql`(select d.name from human_detail d
    where d.school_id = current_school() and d.human_id = ${humanId ?? null}::uuid and d.superseded_at is null)`
}
