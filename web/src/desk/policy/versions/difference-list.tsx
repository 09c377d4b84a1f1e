import { differenceWords, ownLines } from '@tongxin/core/policy/diff/diff-sentences'
import type { PolicyDifference } from '@tongxin/core/policy/diff/policy-difference'
import { sectionWords } from '../../../words/pairing/lists.ts'
import { compareWords as words } from '../../../words/policy/policy-editing.ts'
import './difference-list.css'

interface DifferenceListProps {
  readonly differences: readonly PolicyDifference[]
  /** What each side is called: 2026 版, 新版. */
  readonly before: string
  readonly after: string
}

/** What two versions say differently, side by side; the lines only one of them has stand out. */
export function DifferenceList({ differences, before, after }: DifferenceListProps) {
  return (
    <table className="difference-list">
      <caption className="visually-hidden">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <DifferenceRow key={difference.path} difference={difference} />
        ))}
      </tbody>
    </table>
  )
}

function DifferenceRow({ difference }: { readonly difference: PolicyDifference }) {
  const { kind, label, sections, before, after } = difference
  const own = ownLines(difference)
  return (
    <tr>
      <th scope="row">
        <span className="difference-kind" data-kind={kind}>
          {differenceWords[kind]}
        </span>
        {label}
        {sections.length > 0 && <small>{sections.map(sectionWords).join('、')}</small>}
      </th>
      <Side lines={before} own={own.before} />
      <Side lines={after} own={own.after} />
    </tr>
  )
}

function Side({ lines, own }: { readonly lines: readonly string[] | null; readonly own: readonly string[] }) {
  if (lines === null)
    return (
      <td data-tone="silent" className="difference-missing">
        {words.missing}
      </td>
    )
  return (
    <td>
      {lines.map((line) => (
        <p key={line}>{own.includes(line) ? <mark>{line}</mark> : line}</p>
      ))}
    </td>
  )
}
