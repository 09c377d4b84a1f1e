// When a promise is put before whoever has to keep it, as pieces of SQL; `humans` is what a column is compared with.
import { usualReminderDays } from '@tongxin/core/contacts/decide-promise'
import { type RawBuilder, sql } from 'kysely'

/** What a human set last; null: nothing. */
export function reminderDaysOf(humans: RawBuilder<unknown>) {
  return sql<number | null>`(select r.days_before from promise_reminder r where r.school_id = current_school()
    and r.human_id = ${humans} order by r.recorded_at desc, r.id desc limit 1)`
}

/** `remindsFrom` of a promise `o`; null: it has no day. */
export function remindOn(humans: RawBuilder<unknown>) {
  return sql`o.due_on - coalesce(${reminderDaysOf(humans)}, ${usualReminderDays})`
}
