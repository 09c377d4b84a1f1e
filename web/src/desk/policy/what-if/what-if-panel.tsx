import { type Tried, tryPolicy } from '@tongxin/contract/policy/what-if'
import { Button } from 'antd'
import { useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { refusalIn } from '../../../app/call-refused.ts'
import { Card } from '../../../ui/card.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { whatIfWords as words } from '../../../words/policy/what-if.ts'
import type { ShownPolicy } from '../shown-policy.ts'
import { WhatIfForm } from './what-if-form.tsx'
import { WhatIfSummary } from './what-if-summary.tsx'
import './what-if.css'

interface WhatIfPanelProps {
  readonly shown: ShownPolicy
  readonly onClose: () => void
}

/** 试算: other numbers, another version, an edited text or other terms, over today's data. */
export function WhatIfPanel({ shown, onClose }: WhatIfPanelProps) {
  const [tried, setTried] = useState<Tried | null>(null)
  return (
    <Card
      title={words.title}
      note={words.note}
      extra={
        <Button size="small" type="text" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <div className="what-if">
        <WhatIfForm shown={shown} onChange={setTried} />
        <WhatIfTrial key={shown.version.id} tried={tried} />
      </div>
    </Card>
  )
}

/** The button and what came of it; null: what is chosen cannot be tried yet. */
export function WhatIfTrial({ tried }: { readonly tried: Tried | null }) {
  const [run, setRun] = useState<Tried>()
  const send = useSend(tryPolicy)
  const start = () => {
    if (tried === null) return
    setRun(tried)
    send.mutate({ body: tried })
  }
  return (
    <>
      <Button type="primary" block disabled={tried === null} loading={send.isPending} onClick={start}>
        {run ? words.runAgain : words.run}
      </Button>
      <div role="status" className="what-if-outcome">
        {send.error && <TrialRefused error={send.error} />}
        {!run && <p className="what-if-hint">{words.before}</p>}
        {run && send.data && run !== tried && <p className="what-if-hint">{words.changedSince}</p>}
        {run && send.data && !send.error && <WhatIfSummary answer={send.data.value} tried={run} />}
      </div>
    </>
  )
}

function TrialRefused({ error }: { readonly error: Error }) {
  const refusal = refusalIn(error)
  if (refusal.code !== 'policy-has-mistakes') return <RefusalNotice error={error} />
  return (
    <p role="alert" className="field-problem">
      {words.mistakes(refusal.count)}
    </p>
  )
}
