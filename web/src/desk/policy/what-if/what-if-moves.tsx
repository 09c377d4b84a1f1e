import type { RequirementChange, Tried, WhatIfMove } from '@tongxin/contract/policy/what-if'
import { Fragment, useState } from 'react'
import { Icon } from '../../../ui/icon.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { howMany, moveWords, whatIfWords as words } from '../../../words/policy/what-if.ts'
import { WhatIfNames } from './what-if-names.tsx'

interface WhatIfMovesProps {
  readonly requirement: RequirementChange
  readonly tried: Tried
}

/** 原状态 → 新状态, of how many; each line opens to the people behind it. */
export function WhatIfMoves({ requirement, tried }: WhatIfMovesProps) {
  const [open, setOpen] = useState<string>()
  return (
    <table className="what-if-moves">
      <thead>
        <tr>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.to}</th>
          <th scope="col" className="number">
            {words.howMany}
          </th>
        </tr>
      </thead>
      <tbody>
        {requirement.moves.map((move) => {
          const name = moveWords(move)
          const isOpen = open === name
          return (
            <Fragment key={name}>
              <tr>
                <td>
                  <MoveState state={move.from} />
                </td>
                <td>{move.kind === 'number' ? words.numbersOnly : <MoveState state={move.to} />}</td>
                <td className="number">
                  <button
                    type="button"
                    className="what-if-open"
                    aria-expanded={isOpen}
                    aria-label={words.open(`${name} ${howMany(move, requirement.bearer)}`)}
                    onClick={() => setOpen(isOpen ? undefined : name)}
                  >
                    {howMany(move, requirement.bearer)}
                    <Icon name="down" size={14} />
                  </button>
                </td>
              </tr>
              {isOpen && (
                <tr>
                  <td colSpan={3}>
                    <WhatIfNames requirement={requirement.requirement} move={move} tried={tried} />
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
        {requirement.unchanged > 0 && (
          <tr>
            <td colSpan={2}>{words.same}</td>
            <td className="number">{requirement.unchanged}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function MoveState({ state }: { readonly state: WhatIfMove['from'] }) {
  return state === null ? (
    <span data-tone="silent">{words.noSuch}</span>
  ) : (
    <StateMark state={state} size={14} />
  )
}
