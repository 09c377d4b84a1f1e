import type { LineChange } from '@tongxin/contract/pairing/line-change'
import { Button } from 'antd'
import { shortMoment } from '../../../words/moments.ts'
import { othersWords as words } from '../../../words/pairing/list-compare.ts'
import { namesIn } from './list-change.ts'
import type { ListEditor } from './use-list-editor.ts'
import './others-notice.css'

/** Tells whoever comes second whose change came first, and what it was, line by line. */
export function OthersNotice({ editor }: { readonly editor: ListEditor }) {
  const { others, page, noteOthers } = editor
  if (others.length === 0) return null
  const nameOf = namesIn(page)
  const say = (change: LineChange) =>
    words.change(
      change,
      { cadre: nameOf(change.cadreId), person: nameOf(change.personId) },
      shortMoment(change.at),
    )
  return (
    <section className="card others-notice screen-only" role="status">
      <p>{words.title([...new Set(others.map(({ byName }) => byName))])}</p>
      <ul>
        {others.map((change) => (
          <li key={`${change.kind} ${change.lineId}`}>{say(change)}</li>
        ))}
      </ul>
      <Button size="small" onClick={noteOthers}>
        {words.noted}
      </Button>
    </section>
  )
}
