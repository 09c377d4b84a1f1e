import { listHandovers } from '@tongxin/contract/pairing/handover'
import type { Day } from '@tongxin/core/calendar/day'
import { useAnswer } from '../../app/api.ts'
import { phonePaths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Icon } from '../../ui/icon.tsx'
import { shortDay } from '../../words/days.ts'
import { handoverWords as words } from '../../words/pairing/handovers.ts'
import { sectionWords } from '../../words/pairing/lists.ts'

export interface WaitingHandovers {
  readonly count: number
  /** The soonest day by which the document asks for one of them. */
  readonly dueOn: Day | null
  readonly section: string
}

/** The handovers that wait for the word of whoever is signed in; nobody gives it in a cadre's place but on paper. */
export function useWaitingHandovers(): WaitingHandovers {
  const { grants } = useMe()
  const asked = useAnswer(listHandovers, {}, { when: grants.some(({ role }) => role === 'cadre') })
  const { rows = [], asked: rule } = asked.data?.value ?? {}
  const mine = rows.filter(({ mine: side }) => side !== null)
  const days = mine.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).sort()
  const [cite] = rule?.cites ?? []
  return { count: mine.length, dueOn: days[0] ?? null, section: cite ? sectionWords(cite.section) : '' }
}

export function HandoversLink({ count, dueOn, section }: WaitingHandovers) {
  return (
    <nav className="phone-card phone-rows" aria-label={words.title}>
      <AppLink to={phonePaths.handovers}>
        <Icon name="swap" size={18} />
        {words.waits(count, { dueOn: dueOn && shortDay(dueOn), section })}
        <Icon name="right" />
      </AppLink>
    </nav>
  )
}
