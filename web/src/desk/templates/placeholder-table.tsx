import { loops, placeholders } from '@tongxin/core/templates/placeholders'
import { Card } from '../../ui/card.tsx'
import '../../ui/dense-table.css'
import { templateWords as words } from '../../words/templates.ts'

const { placeholderColumns: columns } = words

/** Everything a template may name, what it means and where it may stand. */
export function PlaceholderTable() {
  return (
    <Card title={words.placeholders} note={words.secret}>
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
          {loops.map(({ name, meaning, within = [] }) => (
            <tr key={`#${name}`}>
              <th scope="row">
                <code>{`{#${name}} … {/${name}}`}</code>
              </th>
              <td>{meaning}</td>
              <td>{words.loopsTitle}</td>
              <td>{within.length === 0 ? words.anywhere : words.within(within)}</td>
            </tr>
          ))}
          {placeholders.map(({ name, meaning, example, of }) => (
            <tr key={name}>
              <th scope="row">
                <code>{`{${name}}`}</code>
              </th>
              <td>{meaning}</td>
              <td>{example}</td>
              <td>{of === 'file' ? words.anywhere : words.within(loopsGiving(of))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

const loopsGiving = (of: (typeof placeholders)[number]['of']) =>
  loops.filter(({ gives }) => gives.includes(of)).map(({ name }) => name)
