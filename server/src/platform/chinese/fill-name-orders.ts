import type { ClientBase } from 'pg'
import { nameForms } from './name-forms.ts'

/** Gives every stored name its sort keys and the forms it is found by, as the owner of the tables. */
export async function fillNameOrders(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; typed: string | null }>(
    'select distinct name, pinyin_typed as typed from human_detail',
  )
  const forms = rows.map(({ name, typed }) => ({ name, typed, ...nameForms(name, typed) }))
  await client.query(
    `update human_detail d set pinyin = f.pinyin, initials = f.initials, stroke_order = f.stroke_order, sound_order = f.sound_order
     from json_to_recordset($1) as f(name text, typed text, pinyin text, initials text, stroke_order text, sound_order text)
     where d.name = f.name and d.pinyin_typed is not distinct from f.typed`,
    [JSON.stringify(forms)],
  )
}
