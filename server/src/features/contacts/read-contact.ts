import type { ContactRecord } from '@tongxin/contract/contacts/contacts'
import { showingOf } from '@tongxin/core/account/field-access'
import { type AccessFacts, may, reachOf } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { withdrawDaysOf } from '@tongxin/core/contacts/contact-defaults'
import { lastDayToWithdraw } from '@tongxin/core/contacts/decide-withdrawal'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { sql } from 'kysely'
import { dayOf } from '../../platform/clock.ts'
import { companionsOf } from '../../platform/companions-sql.ts'
import type { Work } from '../../platform/work.ts'
import { promiseGivenOver } from '../pairing/handover/facts.ts'
import { policyInForce } from '../policy/queries.ts'
import { sheetPer } from './annex.ts'
import { nothingNamed, shownEvent } from './answered-event.ts'
import { joinNames, type NamedPart, ownColumns, partNames } from './named-part.ts'
import { isLastRevision } from './standing-store.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** One contact as far as it is within reach; reading its texts is audited before they leave. */
export async function readContact(
  work: Work,
  { id: rootId, revision }: { readonly id: string; readonly revision?: number | undefined },
): Promise<Done<ContactRecord>> {
  const found = await findContactParts(work, rootId, revision)
  const parts = found.filter((part) => may(work.actor, 'contact.read', accessOf(part)).allowed)
  const [first] = parts
  if (!first) return refuse({ code: 'not-found' })
  const isLast = revision === undefined || first.revisions.at(-1)?.version === revision
  if (first.withdrawn) return refuse({ code: 'contact-withdrawn' })
  const readable = parts.filter((part) => showingOf(work.actor, 'texts', accessOf(part)) === 'plain')
  if (readable.length > 0) {
    await work.record([
      {
        act: 'contact.read',
        subjectKind: 'contact-part',
        subjectIds: readable.map(({ id }) => id),
        fields: ['texts'],
      },
    ])
  }
  const words = (await policyInForce(work, first.held_on))?.policy ?? nothingNamed
  const today = await policyInForce(work, work.today)
  const access = accessOf(first)
  const amendable = isLast && may(work.actor, 'contact.amend', access).allowed
  const confirmable = isLast && !first.confirmed && may(work.actor, 'contact.confirm', access).allowed
  const withdrawUntil = lastDayToWithdraw(dayOf(new Date(first.entered_at)), withdrawDaysOf(today?.policy))
  return {
    ok: true,
    value: {
      id: rootId,
      version: first.revision,
      heldOn: first.held_on,
      form: first.form,
      place: first.place,
      series: first.series,
      recorderName: first.recorder_name,
      enteredAt: first.entered_at,
      companions: first.companions,
      parts: parts.map((part) => ({
        ...wirePart(part, {
          readable: readable.includes(part),
          asGivenOver: !may(work.actor, 'contact.read', { unitId: part.cadre_unit_id }).allowed,
        }),
        event: shownEvent(work, part, { access: accessOf(part), words }),
      })),
      revisions: first.revisions,
      formPer: today === undefined ? null : sheetPer(today.policy),
      withdrawUntil,
      can: {
        amend: amendable && readable.length === parts.length,
        // What somebody else entered for oneself is refused, and its recorder told why: not withdrawn as if one had entered it.
        withdraw: amendable && !confirmable && work.today <= withdrawUntil,
        confirm: confirmable,
        form: isLast && may(work.actor, 'form.render', access).allowed,
      },
    },
  }
}

export function accessOf(part: {
  readonly cadre_id: string
  readonly cadre_unit_id: string | null
}): AccessFacts {
  return { ownerIds: [part.cadre_id], unitId: part.cadre_unit_id }
}

/** A part with everything a record or a form shows of it. */
type ContactPartRow = NamedPart & {
  /** The whole contact stands no more, and none of its revisions is read. */
  readonly withdrawn: boolean
  readonly spoke: boolean
  readonly talk: boolean
  readonly acts: string[]
  readonly brief: string
  readonly raised: string | null
  readonly remark: string | null
  readonly promises: {
    readonly id: string
    readonly version: number
    readonly text: string
    readonly dueOn: Day | null
    readonly keptOn: Day | null
    readonly withdrawn: boolean
    /** As the reader gave it over. */
    readonly given: { readonly text: string; readonly dueOn: Day | null } | null
  }[]
  readonly by_form: boolean
  /** Of the whole contact, the same with every part. */
  readonly revisions: ContactRecord['revisions']
  readonly companions: ContactRecord['companions']
}

/** The parts of a contact's last revision that had any, or of an earlier one. */
async function findContactParts(
  work: Work,
  rootId: string,
  revision: number | undefined,
): Promise<readonly ContactPartRow[]> {
  const which =
    revision === undefined
      ? isLastRevision('c', rootId)
      : sql`c.school_id = current_school() and c.root_id = ${rootId} and c.revision = ${revision}`
  const reach = reachOf(work.actor, 'contact.read')
  const humans = reach.all ? [] : reach.ownerIds
  const { rows } = await sql<ContactPartRow>`
    select ${ownColumns}, ${partNames('part')},
      part.confirmed_at is not null and exists (select from import_batch b where b.school_id = part.school_id
        and b.committed_in = part.recorded_in) as by_form,
      not exists (select from contact standing where standing.school_id = c.school_id and standing.root_id = c.root_id
        and standing.superseded_at is null) as withdrawn,
      (select coalesce(json_agg(json_build_object('id', p.id, 'version', p.version, 'text', p.text,
          'dueOn', p.due_on, 'keptOn', p.kept_on, 'withdrawn', p.withdrawn_at is not null,
          'given', case when given.text is not null then json_build_object('text', given.text, 'dueOn', given.due_on) end)
          order by p.id), '[]')
        from promise p
        left join lateral (${promiseGivenOver('p', { humans, today: work.today })}) given on true
        where p.school_id = part.school_id and p.contact_root_id = part.root_id
          and p.person_id = part.person_id and (p.withdrawn_at is null or given.text is not null)) as promises,
      (select json_agg(json_build_object('version', r.revision, 'at', to_char(r.recorded_at at time zone 'UTC',
          'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'byName', recorder.display_name, 'reason', r.reason) order by r.revision)
        from contact r
        join account recorder on recorder.school_id = r.school_id and recorder.id = r.recorder_id
        where r.school_id = c.school_id and r.root_id = c.root_id) as revisions,
      ${companionsOf(sql.ref('c.root_id'))} as companions
    from contact_part part
    ${joinNames('part')}
    where ${which}
    order by part.id`.execute(work.tx)
  return rows
}

type Reading = {
  readonly readable: boolean
  /** The reader has the record as the cadre's own alone: of a promise that passed on, what it was then. */
  readonly asGivenOver: boolean
}

function wirePart(
  part: ContactPartRow,
  { readable, asGivenOver }: Reading,
): Omit<ContactRecord['parts'][number], 'event'> {
  return {
    partId: part.id,
    cadre: { id: part.cadre_id, name: part.cadre_name },
    unitName: part.unit_name,
    person: { id: part.person_id, name: part.person_name },
    personUnitName: part.person_unit_name,
    initiatedBy: part.initiated_by,
    spoke: part.spoke,
    talk: part.talk,
    topics: part.topics,
    acts: part.acts,
    confirmed: part.confirmed,
    byForm: part.by_form,
    texts: readable
      ? {
          brief: part.brief,
          raised: part.raised_kind && part.raised ? { kind: part.raised_kind, text: part.raised } : null,
          remark: part.remark,
          promises: part.promises.flatMap((promise) => shownPromise(promise, asGivenOver)),
        }
      : null,
  }
}

function shownPromise(
  { given, withdrawn, ...promise }: ContactPartRow['promises'][number],
  asGivenOver: boolean,
) {
  if (given !== null && asGivenOver) return [{ ...promise, ...given, keptOn: null }]
  return withdrawn ? [] : [promise]
}
