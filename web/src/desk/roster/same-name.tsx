import { searchRoster } from '@tongxin/contract/roster/roster'
import { bareName } from '@tongxin/core/roster/names/canonical-name'
import { tellingApart } from '@tongxin/core/roster/names/telling-apart'
import { useAnswer } from '../../app/api.ts'
import { humanAddress } from '../../app/human-address.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { sheetWords as words } from '../../words/roster/sheet.ts'

/** Who already bears the name of somebody being entered, to be looked at in a tab beside; one of them may be the same. */
export function SameName({ name }: { readonly name: string }) {
  const asked = bareName(name)
  const found = useAnswer(searchRoster, { query: { q: asked || '·' } }, { when: [...asked].length > 1 })
  const same = (found.data?.value.humans ?? []).filter((one) => bareName(one.name) === asked)
  const labels = tellingApart(same, 'unit')
  return (
    <p role="status" className="sheet-hint">
      {same.length > 0 && words.sameName(same.length)}
      {same.map(({ id }, at) => (
        <AppLink key={id} to={humanAddress(id)} target="_blank" className="same-name">
          {labels[at]}
        </AppLink>
      ))}
    </p>
  )
}
