import { type StateName, states } from '../words/duties/states.ts'
import { Icon } from './icon.tsx'
import './state-mark.css'

interface StateMarkProps {
  readonly state: StateName
  /** Replaces the word where the figure says it better, such as 本学期 1/1 已达标 or 缺 3 人; icon and colour stay. */
  readonly children?: React.ReactNode
  /** A filled capsule, for a title line. */
  readonly pill?: boolean
  readonly size?: number
}

export function StateMark({ state, children, pill = false, size = 16 }: StateMarkProps) {
  const { word, icon, tone, meaning } = states[state]
  return (
    <span className={pill ? 'state-mark state-mark-pill' : 'state-mark'} data-tone={tone} title={meaning}>
      <Icon name={icon} size={pill ? 14 : size} />
      <span>{children ?? word}</span>
    </span>
  )
}
