import { showPolicyText } from '@tongxin/contract/policy/policy-text'
import { useAnswer } from '../../../app/api.ts'
import { Opening } from '../../../app/gate.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { dayOfMoment } from '../../../words/moments.ts'
import { ownTextWords as words } from '../../../words/policy/own-text.ts'
import type { ShownPolicy } from '../shown-policy.ts'
import { CitationMatches } from './citation-matches.tsx'
import { MarkedParagraphs } from './marked-paragraphs.tsx'
import { OwnTextUpload } from './own-text-upload.tsx'
import { useOwnText } from './use-own-text.ts'
import './own-text.css'

/** 原文: the school's own text, whole, with every citation checked against it. */
export function OwnTextTab({ shown }: { readonly shown: ShownPolicy }) {
  const { id } = shown.version
  const answer = useAnswer(showPolicyText, { params: { id } })
  const sections = useOwnText(id)
  if (answer.isError) return <RefusalNotice error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Opening />
  const { text, can } = answer.data.value
  const upload = can.upload && <OwnTextUpload versionId={id} replaces={text !== null} />
  if (text === null || sections === undefined)
    return (
      <Card title={words.title} extra={upload}>
        <EmptyState icon="document" title={words.none}>
          {can.upload ? words.noneNext : words.noneForReaders}
        </EmptyState>
      </Card>
    )
  const phrases = shown.outline.sections.flatMap((section) => section.phrases)
  return (
    <>
      <Card title={words.title} note={words.file(text.fileName, dayOfMoment(text.recordedAt))} extra={upload}>
        {text.versionId !== id && <p className="own-text-note">{words.carried}</p>}
        <CitationMatches outline={shown.outline} text={sections} />
      </Card>
      <Card title={words.whole}>
        <div className="own-text-whole">
          <MarkedParagraphs paragraphs={sections.flatMap(({ paragraphs }) => paragraphs)} phrases={phrases} />
        </div>
      </Card>
    </>
  )
}
