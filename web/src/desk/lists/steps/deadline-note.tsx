import type { Deadline } from '@tongxin/contract/pairing/list-step'
import { useMe } from '../../../app/session.ts'
import { Icon } from '../../../ui/icon.tsx'
import type { IconName } from '../../../ui/icon-paths.ts'
import type { Tone } from '../../../ui/tokens.ts'
import { sayDeadline } from '../../../words/duties/deadlines.ts'
import './deadline-note.css'

const marks: Readonly<Record<Deadline['state'], readonly [IconName, Tone]>> = {
  running: ['clock', 'due'],
  overdue: ['triangle', 'short'],
  'in-time': ['check-circle', 'met'],
  late: ['triangle', 'due'],
  unknown: ['ring-minus', 'silent'],
}

/** By when a step is to be done, or how it came out. */
export function DeadlineNote({ deadline }: { readonly deadline: Deadline }) {
  const { today } = useMe()
  const said = sayDeadline(deadline, today)
  const [icon, tone] = marks[deadline.state]
  return said === '' ? null : (
    <span className="deadline-note" data-tone={tone}>
      <Icon name={icon} /> {said}
    </span>
  )
}
