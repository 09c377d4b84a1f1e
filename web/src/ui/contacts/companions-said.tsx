import type { ContactRecord } from '@tongxin/contract/contacts/contacts'
import { companionWords as words } from '../../words/contacts/companions.ts'
import { shortDay } from '../../words/days.ts'

/** Who else was there, as their own records stand; nothing where nobody was. */
export function CompanionsSaid({
  record,
}: {
  readonly record: Pick<ContactRecord, 'companions' | 'heldOn'>
}) {
  const { companions, heldOn } = record
  if (companions.length === 0) return null
  const said = companions.map((one) =>
    words.standing(one.cadre.name, one.heldOn === heldOn ? null : shortDay(one.heldOn), one.confirmed),
  )
  return (
    <p className="companions-said">
      {words.title}：{said.join('；')}
      <br />
      <small>{words.ownRecord}</small>
    </p>
  )
}
