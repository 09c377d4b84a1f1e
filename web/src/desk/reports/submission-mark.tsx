import type { SubmissionState } from '@tongxin/core/reports/decide-submission'
import { Icon } from '../../ui/icon.tsx'
import { submissionWords } from '../../words/duties/summaries.ts'
import '../../ui/state-mark.css'

export function SubmissionMark({ state }: { readonly state: SubmissionState }) {
  const { word, icon, tone } = submissionWords[state]
  return (
    <span className="state-mark" data-tone={tone}>
      <Icon name={icon} size={16} />
      <span>{word}</span>
    </span>
  )
}
