import { refusalIn } from '../../app/call-refused.ts'
import { InTheWay } from '../../ui/in-the-way.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { logWords as words } from '../../words/contacts/log-contact.ts'
import { longDay } from '../../words/days.ts'
import type { calledOf } from './called.ts'

interface WhyRefusedProps {
  readonly error: Error
  readonly called: ReturnType<typeof calledOf>
}

/** Of several persons it is told whom it is about; the server names nobody. */
export function WhyRefused({ error, called }: WhyRefusedProps) {
  const refusal = refusalIn(error)
  const name = refusal.code === 'not-paired-on-day' ? called.get(refusal.personId) : undefined
  if (refusal.code !== 'not-paired-on-day' || name === undefined) return <RefusalNotice error={error} />
  return <InTheWay>{words.notPaired(name, longDay(refusal.on))}</InTheWay>
}
