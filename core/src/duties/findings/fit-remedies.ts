import type { Finding } from './finding.ts'
import { fitKindOf } from './fit-kind.ts'

/** What to do about a pair that stands, each a sentence; nothing where it fits, or its reason is recorded. */
export function fitRemedies(finding: Pick<Finding, 'state' | 'reasons' | 'missing'>): readonly string[] {
  const { reasons, missing } = finding
  switch (fitKindOf(finding)) {
    case 'unfit':
      return unfitRemedies(reasons)
    case 'lapsed':
      return ['结对在文件要求的时间符合条件，现可保留；调整名单时请考虑是否另行安排']
    case 'unexplained':
      return ['请说明结对的原因；说明以后列为“已说明”，不再提示']
    case 'open':
      return ['条文有不同理解，请在制度页采用其中一种']
    case 'unclear':
      return [missing.length === 0 ? '请在名册补齐双方资料' : `请在名册补录：${missing.join('、')}`]
    default:
      return []
  }
}

function unfitRemedies(reasons: Finding['reasons']): readonly string[] {
  const ofAssistants = '请按文件规定的人数和人选改定协助人'
  const ofPair = '请核对名册资料；资料无误的，起草名单调整另行安排，或写明原因结束这一对'
  const isOfPair = reasons.some((reason) => reason !== 'outside-assistants')
  return [...(isOfPair ? [ofPair] : []), ...(reasons.includes('outside-assistants') ? [ofAssistants] : [])]
}
