import { listAskedLines } from '@tongxin/contract/pairing/list-confirmation'
import { useAnswer } from '../../app/api.ts'
import { phonePaths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Icon } from '../../ui/icon.tsx'
import { askedWords as words } from '../../words/contacts/asked-lines.ts'

/** How many pairs wait for a word of whoever is signed in; nobody gives it in a leader's place. */
export function useAskedLines(): number {
  const { grants } = useMe()
  const asked = useAnswer(listAskedLines, {}, { when: grants.some(({ role }) => role === 'cadre') })
  return asked.data?.value.rows.filter((line) => line.answer === null).length ?? 0
}

export function AskedLinesLink({ count }: { readonly count: number }) {
  return (
    <nav className="phone-card phone-rows" aria-label={words.title}>
      <AppLink to={phonePaths.askedLines}>
        <Icon name="rings" size={18} />
        {words.open(count)}
        <Icon name="right" />
      </AppLink>
    </nav>
  )
}
