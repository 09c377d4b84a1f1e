import { useParams, useRouter } from '@tanstack/react-router'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { listDuplicates, mergeHumans, previewMerge } from '@tongxin/contract/roster/merging'
import { listCadres, listPersons, showHuman } from '@tongxin/contract/roster/roster'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useAnswer, useSend } from '../../../app/api.ts'
import { hrefOf } from '../../../app/base-path.ts'
import { humanAddress } from '../../../app/human-address.ts'
import { paths } from '../../../app/paths.ts'
import { Card } from '../../../ui/card.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { mergingWords, mergeWords as words } from '../../../words/roster/merging.ts'
import { HumanLine } from './human-head.tsx'
import { mergeAddress } from './merge-address.ts'
import { type Choices, unanswered } from './merge-choices.ts'
import { MergeQuestions } from './merge-questions.tsx'
import '../sheet.css'
import './merging.css'

type Preview = AnswerOf<typeof previewMerge>

/** Two records side by side: what differs is chosen, what speaks against is named, what follows is told. */
export function MergePage() {
  const { survivingId = '', mergedId = '' } = useParams({ strict: false })
  const params = { id: survivingId, otherId: mergedId }
  const shown = useAnswer(previewMerge, { params })
  const preview = shown.data?.value
  return (
    <>
      <PageHeader
        title={words.title}
        crumbs={[
          { label: mergingWords.roster, to: paths.roster },
          { label: mergingWords.title, to: paths.duplicates },
        ]}
      />
      {shown.error && <RefusalNotice error={shown.error} onRetry={() => void shown.refetch()} />}
      {preview && <Deciding key={survivingId} preview={preview} onStale={() => void shown.refetch()} />}
    </>
  )
}

function Deciding({ preview, onStale }: { readonly preview: Preview; readonly onStale: () => void }) {
  const { surviving, merged, questions, contradictions } = preview
  const router = useRouter()
  const { message } = App.useApp()
  const [choices, setChoices] = useState<Choices>({})
  const send = useSend(mergeHumans, [listDuplicates, showHuman, listPersons, listCadres])
  const open = unanswered(questions, choices)
  const merge = () =>
    send.mutate(
      {
        params: { id: surviving.id, otherId: merged.id },
        body: { choices, mergedVersion: merged.version },
        version: surviving.version,
      },
      {
        onSuccess: () => {
          void message.success(words.done)
          router.history.push(hrefOf(humanAddress(surviving.id)))
        },
      },
    )
  return (
    <div className="sheet">
      <Two preview={preview} />
      {contradictions.length > 0 ? (
        <Card title={words.contradictions} note={words.contradictionsNote}>
          <ul className="merging-list">
            {contradictions.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Card>
      ) : (
        <>
          <MergeQuestions
            questions={questions}
            choices={choices}
            onChoose={(field, choice) => setChoices({ ...choices, [field]: choice })}
          />
          <Effects preview={preview} />
        </>
      )}
      {send.error && <RefusalNotice error={send.error} onRetry={onStale} />}
      <div className="card sheet-save">
        {open > 0 && contradictions.length === 0 && <span role="status">{words.unanswered(open)}</span>}
        <Button href={hrefOf(paths.duplicates)}>{words.cancel}</Button>
        {contradictions.length === 0 && (
          <Button type="primary" disabled={open > 0} loading={send.isPending} onClick={merge}>
            {words.merge}
          </Button>
        )}
      </div>
    </div>
  )
}

function Two({ preview: { surviving, merged } }: { readonly preview: Preview }) {
  return (
    <div className="merging-two">
      <Card title={words.surviving}>
        <div className="card-body">
          <HumanLine head={surviving} />
        </div>
      </Card>
      <Button icon={<Icon name="swap" />} href={hrefOf(mergeAddress(merged.id, surviving.id))}>
        {words.swap}
      </Button>
      <Card title={words.merged}>
        <div className="card-body">
          <HumanLine head={merged} />
        </div>
      </Card>
    </div>
  )
}

/** What follows from merging, before it is done. */
function Effects({ preview: { moves, joined, frozen } }: { readonly preview: Preview }) {
  const moved = moves.map(({ text }) => text).join('、') || words.movesNothing
  return (
    <Card title={words.effects}>
      <ul className="merging-list">
        <li>
          {words.moves}：{moved}。
        </li>
        {joined.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {frozen > 0 && <li>{words.frozen(frozen)}</li>}
        <li>{words.recount}</li>
        <li>{words.kept}</li>
      </ul>
    </Card>
  )
}
