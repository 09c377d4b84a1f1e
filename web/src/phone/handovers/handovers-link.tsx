import { listHandovers } from '@tongxin/contract/handover'
import { useAnswer } from '../../app/api.ts'
import { phonePaths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Icon } from '../../ui/icon.tsx'
import { handoverWords as words } from '../../words/handovers.ts'

/** How many handovers wait for the word of whoever is signed in; nobody gives it in a cadre's place but on paper. */
export function useWaitingHandovers(): number {
  const { grants } = useMe()
  const asked = useAnswer(listHandovers, {}, { when: grants.some(({ role }) => role === 'cadre') })
  return asked.data?.value.rows.filter(({ mine }) => mine !== null).length ?? 0
}

export function HandoversLink({ count }: { readonly count: number }) {
  return (
    <nav className="phone-card phone-rows" aria-label={words.title}>
      <AppLink to={phonePaths.handovers}>
        <Icon name="swap" size={18} />
        {words.waits(count)}
        <Icon name="right" />
      </AppLink>
    </nav>
  )
}
