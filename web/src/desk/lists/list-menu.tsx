import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { Button, Dropdown, type MenuProps } from 'antd'
import { memo, useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { allocationWords } from '../../words/pairing/allocation-table.ts'
import { compareWords, listMenuWords as words } from '../../words/pairing/list-compare.ts'
import { listPapersWords } from '../../words/pairing/list-papers.ts'
import { CompareDialog } from './compare/compare-dialog.tsx'
import type { Step } from './editor/step-history.ts'
import { AllocationImport } from './papers/allocation-import.tsx'
import { ListPapers } from './papers/list-papers.tsx'

interface ListMenuProps {
  readonly page: ListPage
  readonly onAdded: (step: Step, page: ListPage) => void
}

/** What is done to a list now and then: compared, brought out, printed, filled from a file. */
export const ListMenu = memo(Menu)

function Menu({ page, onAdded }: ListMenuProps) {
  const [open, setOpen] = useState<'compare' | 'papers' | 'import'>()
  const listId = page.head.id
  const onClose = () => setOpen(undefined)
  const items: MenuProps['items'] = [
    { key: 'compare', label: compareWords.open, onClick: () => setOpen('compare') },
    { key: 'papers', label: listPapersWords.open, onClick: () => setOpen('papers') },
    { key: 'print', label: words.print, onClick: () => window.print() },
    ...(page.can.edit
      ? [{ key: 'import', label: allocationWords.open, onClick: () => setOpen('import') }]
      : []),
  ]
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button icon={<Icon name="down" size={12} />} iconPlacement="end">
          {words.more}
        </Button>
      </Dropdown>
      {open === 'compare' && <CompareDialog listId={listId} onClose={onClose} />}
      {open === 'papers' && <ListPapers listId={listId} onClose={onClose} />}
      {open === 'import' && <AllocationImport listId={listId} onAdded={onAdded} onClose={onClose} />}
    </>
  )
}
