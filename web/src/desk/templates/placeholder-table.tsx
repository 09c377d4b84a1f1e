import { formVocabulary } from '@tongxin/core/templates/form-placeholders'
import { listVocabulary, type Placeholder, type Vocabulary } from '@tongxin/core/templates/placeholders'
import { Card } from '../../ui/card.tsx'
import '../../ui/dense-table.css'
import { templateWords as words } from '../../words/policy/templates.ts'

const { placeholderColumns: columns } = words

/** Everything a template may name, what it means and where it may stand: of lists, and of 登记表. */
export function PlaceholderTables() {
  return (
    <>
      <PlaceholderTable title={words.placeholders} vocabulary={listVocabulary} />
      <PlaceholderTable title={words.formPlaceholders} vocabulary={formVocabulary} />
    </>
  )
}

interface PlaceholderTableProps {
  readonly title: string
  readonly vocabulary: Vocabulary
}

function PlaceholderTable({ title, vocabulary }: PlaceholderTableProps) {
  return (
    <Card title={title} note={words.secret}>
      <table className="dense-table">
        <thead>
          <tr>
            <th scope="col">{columns.written}</th>
            <th scope="col">{columns.meaning}</th>
            <th scope="col">{columns.example}</th>
            <th scope="col">{columns.where}</th>
          </tr>
        </thead>
        <tbody>
          {vocabulary.loops.map(({ name, meaning, within = [] }) => (
            <tr key={`#${name}`}>
              <th scope="row">
                <code>{`{#${name}} … {/${name}}`}</code>
              </th>
              <td>{meaning}</td>
              <td>{words.loopsTitle}</td>
              <td>{within.length === 0 ? placeOfLoop(vocabulary) : words.within(within)}</td>
            </tr>
          ))}
          {vocabulary.placeholders.map(({ name, meaning, example, of }) => (
            <tr key={name}>
              <th scope="row">
                <code>{`{${name}}`}</code>
              </th>
              <td>{meaning}</td>
              <td>{example}</td>
              <td>{placeOf(of, vocabulary)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

const placeOfLoop = ({ ofBody }: Vocabulary) => (ofBody ? words.inBody : words.anywhere)

function placeOf(of: Placeholder['of'], { loops, ofBody }: Vocabulary): string {
  if (of === 'file') return words.anywhere
  if (of === ofBody) return words.inBody
  return words.within(loops.filter(({ gives }) => gives.includes(of)).map(({ name }) => name))
}
