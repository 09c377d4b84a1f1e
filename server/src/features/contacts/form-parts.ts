// What registration forms are filled with: parts of contacts with their texts, for those who may read them.

import { showingOf } from '@tongxin/core/account/field-access'
import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { RaisedKind } from '@tongxin/core/contacts/contact-entry'
import type { FormContact } from '@tongxin/core/contacts/form/form-lines'
import type { NamedInPolicy } from '@tongxin/core/policy/outline/names'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Initiator } from '@tongxin/core/policy/record-filter'
import { type RawBuilder, sql } from 'kysely'
import { type CompanionRow, companionsOf } from '../../platform/companions-sql.ts'
import { postTitleOn, unitIdOn, unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { type AnsweredColumns, eventRecordOf, shownEvent } from './answered-event.ts'
import { joinSides, ownColumns } from './named-part.ts'
import { accessOf } from './read-contact.ts'
import type { Sheet } from './registration.ts'

export type FormPart = AnsweredColumns & {
  readonly id: string
  readonly cadre_id: string
  readonly cadre_unit_id: string | null
  readonly cadre_name: string
  readonly cadre_post: string | null
  readonly person_name: string
  readonly person_post: string | null
  readonly person_unit_name: string | null
  readonly held_on: Day
  readonly form: string
  readonly place: string | null
  readonly series: string | null
  readonly initiated_by: Initiator
  readonly spoke: boolean
  readonly talk: boolean
  readonly topics: string[]
  readonly acts: string[]
  readonly brief: string
  readonly raised_kind: RaisedKind | null
  readonly raised: string | null
  readonly remark: string | null
  readonly companions: readonly CompanionRow[]
}

export const mostParts = 200

/** A form is made of texts: who may not read them prints none. */
export function mayPrint(work: Work, part: Pick<FormPart, 'cadre_id' | 'cadre_unit_id'>): boolean {
  const access = accessOf(part)
  return may(work.actor, 'form.render', access).allowed && showingOf(work.actor, 'texts', access) === 'plain'
}

/** In the order of their days. */
export async function findFormParts(
  { tx }: Pick<Work, 'tx'>,
  which: RawBuilder<unknown>,
  most = mostParts,
): Promise<readonly FormPart[]> {
  const on = sql.ref('part.held_on')
  const { rows } = await sql<FormPart>`
    select ${ownColumns}, c.place, c.series, cadre.name as cadre_name, person.name as person_name,
      ${eventRecordOf('part')} as event_record, ${companionsOf(sql.ref('part.root_id'))} as companions,
      ${postTitleOn(sql.ref('part.cadre_id'), on)} as cadre_post,
      ${postTitleOn(sql.ref('part.person_id'), on)} as person_post,
      ${unitNameOn(unitIdOn(sql.ref('part.person_id'), 'person', on), on)} as person_unit_name
    from contact_part part
    join contact c on c.school_id = part.school_id and c.id = part.contact_id
    ${joinSides('part')}
    where part.school_id = current_school() and ${which}
    order by part.held_on, part.id
    limit ${most}`.execute(tx)
  return rows
}

/** What the words on a form are taken from. */
export type FormWords = NamedInPolicy & Pick<Policy, 'forms'>

/** One sheet of these parts of a pair; posts are those of the last day on it. */
export function sheetOf(work: Work, parts: readonly FormPart[], words: FormWords): Sheet | undefined {
  const last = parts.at(-1)
  return (
    last && {
      filledOn: work.today,
      cadre: { name: last.cadre_name, post: last.cadre_post ?? '' },
      person: {
        name: last.person_name,
        post: last.person_post ?? last.person_unit_name ?? '',
        unit: last.person_unit_name ?? '',
      },
      contacts: parts.map((part) => contactOf(work, part, words)),
    }
  )
}

/** In the words the import of old contacts reads; what is usual is left unsaid. */
const initiatorWords: Readonly<Record<Initiator, string>> = { cadre: '', person: '本人', office: '统战部' }

function contactOf(work: Work, part: FormPart, words: FormWords): FormContact {
  const event = shownEvent(work, part, { access: accessOf(part), words })
  const isGroup = words.forms.some(({ id, group }) => id === part.form && group)
  const talked = isGroup && part.talk
  const spokeUnsaid = !isGroup || part.spoke === (talked || part.raised !== null)
  return {
    heldOn: part.held_on,
    form: part.form,
    place: part.place,
    brief: part.brief,
    raised: part.raised,
    raisedKind: part.raised_kind,
    remark: part.remark,
    particulars: {
      initiatedBy: initiatorWords[part.initiated_by],
      spoke: spokeUnsaid ? '' : part.spoke ? '是' : '否',
      talk: talked ? '是' : '',
      topics: part.topics.join('、'),
      acts: part.acts.join('、'),
      series: part.series ?? '',
      event: event?.stands ? `${event.name} ${event.on}` : '',
      companions: part.companions.map(({ cadre }) => cadre.name).join('、'),
    },
  }
}
