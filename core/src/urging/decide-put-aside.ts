import { accept, type Decision } from '../decision/decision.ts'

interface NoticeRead {
  readonly id: string
  /** Whether this account has put it aside before. */
  readonly isAside: boolean
}

/** 知道了: a notice is put aside once; asked again there is nothing to change, and nothing to keep. */
export function decidePutAside({ id, isAside }: NoticeRead): Decision<{ readonly id: string }> | null {
  if (isAside) return null
  return accept({ id }, { act: 'notice.read', subjectKind: 'notice', subjectIds: [id] })
}
