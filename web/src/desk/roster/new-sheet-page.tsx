import { useRouter } from '@tanstack/react-router'
import { enterHuman, listCadres, listPersons, listUnits } from '@tongxin/contract/roster/roster'
import { App } from 'antd'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { hrefOf } from '../../app/base-path.ts'
import { newClientKey } from '../../app/client-key.ts'
import { humanAddress } from '../../app/human-address.ts'
import { paths } from '../../app/paths.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { sheetWords as words } from '../../words/roster/sheet.ts'
import { useFilters } from '../shell/use-filters.ts'
import { newDraft } from './sheet-draft.ts'
import { SheetEditor } from './sheet-editor.tsx'

/** A new cadre or person, entered by hand. */
export function NewSheetPage() {
  const filters = useFilters()
  const router = useRouter()
  const { message } = App.useApp()
  const role = filters.get('role') === 'cadre' ? 'cadre' : 'person'
  const [key] = useState(newClientKey)
  const send = useSend(enterHuman, [listPersons, listCadres, listUnits])
  return (
    <>
      <PageHeader
        title={role === 'cadre' ? words.newCadre : words.newPerson}
        crumbs={[{ label: words.roster, to: paths.roster }]}
      />
      <SheetEditor
        begin={newDraft(role, filters.get('unit') ?? '')}
        error={send.error}
        busy={send.isPending}
        onCancel={() => router.history.push(hrefOf(paths.roster))}
        onSave={(body) =>
          send.mutate(
            { body, key },
            {
              onSuccess: ({ value }) => {
                void message.success(words.saved)
                router.history.push(hrefOf(humanAddress(value.id)))
              },
            },
          )
        }
      />
    </>
  )
}
