import { useParams } from '@tanstack/react-router'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { listDuplicates, showMergeUndo, undoMerge } from '@tongxin/contract/roster/merging'
import { listCadres, listPersons, showHuman } from '@tongxin/contract/roster/roster'
import { App, Button, Popconfirm } from 'antd'
import { useAnswer, useSend } from '../../../app/api.ts'
import { paths } from '../../../app/paths.ts'
import { Card } from '../../../ui/card.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { fullMoment } from '../../../words/moments.ts'
import { mergingWords, mergeWords as words } from '../../../words/roster/merging.ts'
import '../sheet.css'
import './merging.css'

type Outlook = AnswerOf<typeof showMergeUndo>

/** One merge: what stands in the way of taking it back, and what would stay. */
export function UndoMergePage() {
  const { mergeId = '' } = useParams({ strict: false })
  const params = { id: mergeId }
  const { message } = App.useApp()
  const shown = useAnswer(showMergeUndo, { params })
  const undo = useSend(undoMerge, [showMergeUndo, listDuplicates, showHuman, listPersons, listCadres])
  const outlook = shown.data?.value
  const error = shown.error ?? undo.error
  return (
    <>
      <PageHeader
        title={words.undoTitle}
        crumbs={[
          { label: mergingWords.roster, to: paths.roster },
          { label: mergingWords.title, to: paths.duplicates },
        ]}
      />
      {error && <RefusalNotice error={error} onRetry={() => void shown.refetch()} />}
      {outlook && (
        <div className="sheet">
          <About outlook={outlook} />
          {outlook.obstacles.length > 0 && (
            <Sentences title={words.obstacles} sentences={outlook.obstacles} />
          )}
          {outlook.staying.length > 0 && (
            <Sentences
              title={words.staying}
              note={words.stayingNote(outlook.merge.survivingName)}
              sentences={outlook.staying.map(({ text }) => text)}
            />
          )}
          {!outlook.merge.undone && outlook.obstacles.length === 0 && (
            <div className="card sheet-save">
              <Popconfirm
                title={words.undoAsk}
                okText={words.undo}
                cancelText={words.keep}
                onConfirm={() =>
                  undo.mutate({ params }, { onSuccess: () => void message.success(words.undoDone) })
                }
              >
                <Button danger loading={undo.isPending}>
                  {words.undo}
                </Button>
              </Popconfirm>
            </div>
          )}
        </div>
      )}
    </>
  )
}

function About({ outlook: { merge } }: { readonly outlook: Outlook }) {
  return (
    <Card
      title={`${mergingWords.kept}：${merge.survivingName}`}
      note={`${mergingWords.gone}：${merge.mergedName}`}
    >
      <div className="card-body">
        <p>{words.mergedBy(merge.by, fullMoment(merge.at))}</p>
        <p className="sheet-hint">
          {merge.undone ? mergingWords.undone(merge.undone.by, fullMoment(merge.undone.at)) : words.canUndo}
        </p>
      </div>
    </Card>
  )
}

interface SentencesProps {
  readonly title: string
  readonly note?: string
  readonly sentences: readonly string[]
}

function Sentences({ title, note, sentences }: SentencesProps) {
  return (
    <Card title={title} note={note}>
      <ul className="merging-list">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Card>
  )
}
