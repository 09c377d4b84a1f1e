import { Button } from 'antd'
import { saveVersionWords as words } from '../../../words/policy/policy-editing.ts'

/** A colleague was faster: what was written stays, and is compared with what the colleague stored. */
export function StaleDraft({ onReread }: { readonly onReread: () => void }) {
  return (
    <div role="alert" className="stale-draft">
      <p>{words.stale}</p>
      <Button size="small" onClick={onReread}>
        {words.reread}
      </Button>
    </div>
  )
}
