// What a contact counted for, told to everyone who may read it: as of today, or as it was counted by an earlier day.
import type { CountedLine, WhatCounted } from '@tongxin/contract/contacts/counted'
import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { sentenceOf } from '@tongxin/core/duties/findings/finding-sentences'
import { namesOfFinding } from '@tongxin/core/duties/findings/finding-title'
import { notCountedSentences } from '@tongxin/core/duties/records/not-counted-sentences'
import type { Policy } from '@tongxin/core/policy/policy'
import { sql } from 'kysely'
import { stoodAt } from '../../platform/known-sql.ts'
import type { Work } from '../../platform/work.ts'
import { type ContactFinding, findContactFindings } from '../duties/of-contact/queries.ts'
import { accessOf } from './read-contact.ts'
import { findParts } from './standing-store.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** Days, forms and clauses, never a text: like a line of the ledger it leaves no trace of its own. */
export async function readWhatCounted(
  work: Work,
  { id, on = work.today }: { readonly id: string; readonly on?: Day | undefined },
): Promise<Done<WhatCounted>> {
  if (on > work.today) return refuse({ code: 'day-in-future', on })
  const stood = await findPartsOn(work, id, on)
  const parts = stood.filter((part) => may(work.actor, 'contact.read', accessOf(part)).allowed)
  const [first] = parts
  if (first === undefined) {
    return refuse({ code: (await isWithdrawn(work, id)) ? 'contact-withdrawn' : 'not-found' })
  }
  const contact = {
    id,
    cadreId: first.cadre_id,
    access: accessOf(first),
    heldOn: first.held_on,
    recordedOn: first.entered_on,
    writtenOn: first.written_on,
  }
  const { found, policies } = await findContactFindings(work, contact, on)
  const lineOf = (one: ContactFinding) => countedLine(one, { on, policies })
  const personIds = parts.map(({ person_id }) => person_id)
  const own = (personId: string) => found.filter((one) => personOf(one) === personId)
  return {
    ok: true,
    value: {
      on,
      version: first.revision,
      enteredOn: first.entered_on,
      parts: personIds.map((personId) => ({ personId, lines: own(personId).map(lineOf) })),
      whole: found.filter((one) => !personIds.includes(personOf(one) ?? '')).map(lineOf),
    },
  }
}

/** Of a pairing whose person's side is a post or a unit it may be somebody who was not there: then it counts as a whole. */
function personOf({ finding: { bearer } }: ContactFinding): string | null {
  return bearer.kind === 'pairing' ? bearer.person : null
}

type Judging = { readonly on: Day; readonly policies: readonly Policy[] }

function countedLine(
  { finding, as, reason, afterClosing }: ContactFinding,
  { on, policies }: Judging,
): CountedLine {
  const policy = policies.find(({ id }) => id === finding.version)
  return {
    requirement: finding.requirement,
    ...namesOfFinding(finding, policy),
    force: finding.force,
    ofWriting: finding.counts.kind === 'record',
    as,
    why: reason && notCountedSentences[reason],
    state: finding.state,
    text: sentenceOf(finding, on).text,
    cites: finding.cites.map(({ section, phrase }) => ({ section, phrase })),
    setBy: finding.setBy?.title ?? null,
    afterClosing,
  }
}

/** To who might read it, it is told that it was taken back; to anybody else there is nothing. */
async function isWithdrawn(work: Work, id: string): Promise<boolean> {
  const parts = await findParts(work, id)
  return parts.some((part) => part.withdrawn && may(work.actor, 'contact.read', accessOf(part)).allowed)
}

type StoodPart = {
  readonly cadre_id: string
  readonly person_id: string
  readonly cadre_unit_id: string | null
  readonly held_on: Day
  readonly revision: number
  readonly entered_on: Day
  readonly written_on: Day
}

async function findPartsOn(work: Work, rootId: string, on: Day): Promise<readonly StoodPart[]> {
  const { rows } = await sql<StoodPart>`
    select part.cadre_id, part.person_id, part.cadre_unit_id, part.held_on, c.revision,
      (c.entered_at at time zone 'Asia/Shanghai')::date as entered_on,
      (c.recorded_at at time zone 'Asia/Shanghai')::date as written_on
    from contact_part part
    join contact c on c.school_id = part.school_id and c.id = part.contact_id
    where part.school_id = current_school() and part.root_id = ${rootId}
      and ${stoodAt('part', on < work.today ? on : null)}
    order by part.id`.execute(work.tx)
  return rows
}
