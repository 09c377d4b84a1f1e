import { showPolicyText } from '@tongxin/contract/policy/policy-text'
import { splitText, type TextSection } from '@tongxin/core/policy/own-text/split-text'
import { useMemo } from 'react'
import { useAnswer } from '../../../app/api.ts'

/** The sections of the school's own text for a version; undefined until read, or where none was uploaded. */
export function useOwnText(versionId: string): readonly TextSection[] | undefined {
  const content = useAnswer(showPolicyText, { params: { id: versionId } }).data?.value.text?.content
  return useMemo(() => (content === undefined ? undefined : splitText(content)), [content])
}
