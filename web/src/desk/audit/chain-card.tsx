import { showAuditChain, verifyAuditChain } from '@tongxin/contract/audit'
import { Alert, Button } from 'antd'
import { useAnswer, useSend } from '../../app/api.ts'
import { FigureStrip } from '../../ui/figures/figure-strip.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { problemSentence, auditWords as words } from '../../words/audit.ts'
import { clockOf, dayOfMoment } from '../../words/moments.ts'

/** Where the chain stands, and proving the latest part of it. */
export function ChainCard() {
  const chain = useAnswer(showAuditChain, {})
  const verify = useSend(verifyAuditChain, [showAuditChain])
  const answer = chain.data?.value
  const verdict = verify.data?.value
  return (
    <>
      {answer && (
        <FigureStrip
          label={words.chain}
          figures={[
            {
              label: words.sealed,
              icon: 'lock',
              value: answer.position,
              unit: words.unit,
              note: answer.sealedAt ? words.sealedAt(momentWords(answer.sealedAt)) : words.neverSealed,
            },
            {
              label: words.waiting,
              icon: 'clock',
              value: answer.waiting,
              unit: words.unit,
              note: words.waitingNote,
            },
            {
              label: words.checkpoint,
              icon: 'file',
              value: answer.checkpoint?.position ?? '—',
              unit: answer.checkpoint ? words.unit : '',
              note: answer.checkpoint
                ? words.checkpointNote(momentWords(answer.checkpoint.at))
                : words.noCheckpoint,
            },
          ]}
        />
      )}
      <p className="audit-verify screen-only">
        <Button onClick={() => verify.mutate({})} loading={verify.isPending}>
          {words.verify}
        </Button>
        <span>{words.verifyNote}</span>
      </p>
      {chain.error && <RefusalNotice error={chain.error} />}
      {verify.error && <RefusalNotice error={verify.error} />}
      {verdict && <Verdict {...verdict} />}
    </>
  )
}

type VerdictProps = Parameters<typeof problemsOf>[0] & { readonly from: number; readonly to: number }

function Verdict({ from, to, problems }: VerdictProps) {
  if (problems.length === 0) {
    return <Alert type="success" showIcon title={to === 0 ? words.nothingProven : words.proven(from, to)} />
  }
  return <Alert type="error" showIcon title={words.broken} description={problemsOf({ problems })} />
}

function problemsOf({
  problems,
}: {
  readonly problems: readonly {
    readonly kind: Parameters<typeof problemSentence>[0]
    readonly position: number | null
  }[]
}) {
  return (
    <ul>
      {problems.map(({ kind, position }) => (
        <li key={`${kind} ${position}`}>{problemSentence(kind, position)}</li>
      ))}
    </ul>
  )
}

function momentWords(moment: string): string {
  return `${dayOfMoment(moment)} ${clockOf(moment)}`
}
