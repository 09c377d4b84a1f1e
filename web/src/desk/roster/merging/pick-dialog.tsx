import { useRouter } from '@tanstack/react-router'
import { searchRoster } from '@tongxin/contract/roster/roster'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../app/api.ts'
import { hrefOf } from '../../../app/base-path.ts'
import { AppLink } from '../../../ui/app-link.tsx'
import { mergingWords, mergeWords as words } from '../../../words/roster/merging.ts'
import { mergeAddress } from './merge-address.ts'
import './merging.css'

interface PickDialogProps {
  readonly humanId: string
  readonly onClose: () => void
}

/** Finds the other record of somebody whom nothing suggested. */
export function PickDialog({ humanId, onClose }: PickDialogProps) {
  const [typed, setTyped] = useState('')
  const router = useRouter()
  const q = typed.trim()
  const found = useAnswer(searchRoster, { query: { q } }, { when: q !== '', keepPrevious: true })
  const others = (found.data?.value.humans ?? []).filter(({ id }) => id !== humanId)
  return (
    <Modal open title={words.pickTitle} footer={null} onCancel={onClose}>
      <p className="sheet-hint">{words.pickHint}</p>
      <Input
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onPressEnter={() => {
          const [only, ...more] = others
          if (only && more.length === 0) router.history.push(hrefOf(mergeAddress(humanId, only.id)))
        }}
      />
      <ul className="merging-list">
        {q !== '' &&
          others.map(({ id, name, role, unitName }) => (
            <li key={id}>
              <AppLink to={mergeAddress(humanId, id)}>{name}</AppLink>{' '}
              {[unitName, mergingWords.roleWords[role]].filter(Boolean).join(' · ')}
            </li>
          ))}
      </ul>
      {q !== '' && found.data && others.length === 0 && <p className="sheet-hint">{words.pickNone}</p>}
    </Modal>
  )
}
