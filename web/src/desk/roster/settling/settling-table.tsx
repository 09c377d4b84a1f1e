import type { UnsettledPerson } from '@tongxin/contract/roster/settle-unit'
import { Button } from 'antd'
import { useState } from 'react'
import { settleUnitWords as words } from '../../../words/roster/settle-unit.ts'
import { SettledPost } from './settled-post.tsx'
import type { Choices, PersonChoice, PostChoice } from './settling.ts'
import { UnitSelect, type Units } from './unit-select.tsx'
import '../../../ui/dense-table.css'
import '../../lists/small-input.css'
import './settling-table.css'

interface SettlingTableProps {
  readonly rows: readonly UnsettledPerson[]
  readonly units: Units
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

/** Who still stands in the unit, and where each goes: one by one, or many that are picked together. */
export function SettlingTable({ rows, units, choices, onChoose }: SettlingTableProps) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const pick = (ids: readonly string[], on: boolean) =>
    setPicked((now) => new Set([...[...now].filter((id) => !ids.includes(id)), ...(on ? ids : [])]))
  const all = rows.map(({ humanId }) => humanId)
  const sendPicked = (unitId: string) => {
    const moved = rows.flatMap(({ humanId }) => {
      const choice = choices[humanId]
      return choice && picked.has(humanId) ? [[humanId, { ...choice, unitId }] as const] : []
    })
    onChoose({ ...choices, ...Object.fromEntries(moved) })
    setPicked(new Set())
  }
  return (
    <>
      <Together units={units} count={picked.size} onUnit={sendPicked} />
      <div className="table-scroll settling-table">
        <table className="dense-table">
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={words.pickAll}
                  checked={picked.size === all.length}
                  onChange={(event) => pick(all, event.target.checked)}
                />
              </th>
              {Object.entries(words.columns).map(([key, title]) => (
                <th key={key} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const choice = choices[row.humanId]
              return choice ? (
                <Row
                  key={row.humanId}
                  row={row}
                  units={units}
                  choice={choice}
                  isPicked={picked.has(row.humanId)}
                  onPick={(on) => pick([row.humanId], on)}
                  onChoose={(own) => onChoose({ ...choices, [row.humanId]: own })}
                />
              ) : null
            })}
          </tbody>
        </table>
      </div>
      <p className="settling-note">{words.teamNote}</p>
    </>
  )
}

interface TogetherProps {
  readonly units: Units
  readonly count: number
  readonly onUnit: (unitId: string) => void
}

function Together({ units, count, onUnit }: TogetherProps) {
  const [unitId, setUnitId] = useState('')
  return (
    <p className="settling-together">
      <span>{words.together(count)}</span>
      <UnitSelect label={words.together(count)} units={units} value={unitId} onChange={setUnitId} />
      <Button size="small" disabled={count === 0 || unitId === ''} onClick={() => onUnit(unitId)}>
        {words.take}
      </Button>
    </p>
  )
}

interface RowProps {
  readonly row: UnsettledPerson
  readonly units: Units
  readonly choice: PersonChoice
  readonly isPicked: boolean
  readonly onPick: (on: boolean) => void
  readonly onChoose: (choice: PersonChoice) => void
}

function Row({ row, units, choice, isPicked, onPick, onChoose }: RowProps) {
  const setPost = (id: string, post: PostChoice) =>
    onChoose({ ...choice, posts: { ...choice.posts, [id]: post } })
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={words.pick(row.name)}
          checked={isPicked}
          onChange={(event) => onPick(event.target.checked)}
        />
      </td>
      <th scope="row">{row.name}</th>
      <td>{standsAs(row)}</td>
      <td>
        <UnitSelect
          label={words.unitOf(row.name)}
          units={units}
          value={choice.unitId}
          onChange={(unitId) => onChoose({ ...choice, unitId })}
        />
      </td>
      <td>
        {row.posts.map((post) => (
          <SettledPost
            key={post.id}
            person={row.name}
            post={post}
            choice={choice.posts[post.id] ?? { how: '', title: post.title }}
            onChoose={(own) => setPost(post.id, own)}
          />
        ))}
      </td>
    </tr>
  )
}

function standsAs({ roles, isEmployed, portfolios }: UnsettledPerson): string {
  const held = [
    ...roles.map((role) => words.roles[role]),
    ...(isEmployed ? [words.employed] : []),
    ...portfolios.map((kind) => words.portfolios[kind]),
  ]
  return held.length === 0 ? words.onlyPosts : held.join('、')
}
