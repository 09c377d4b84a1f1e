import { addressOf } from '@tongxin/contract/call'
import { exportList, type ListForm } from '@tongxin/contract/pairing/list-file'
import { listPapersWords as words } from '../../../words/pairing/list-papers.ts'
import { DeskDialog } from '../../shell/desk-dialog.tsx'
import './list-papers.css'
import { FileLink } from '../../shell/file-link.tsx'

/** The papers a list goes out as: each a file the browser saves. */
export function ListPapers({ listId, onClose }: { readonly listId: string; readonly onClose: () => void }) {
  return (
    <DeskDialog title={words.title} note={words.note} no={words.close} onNo={onClose}>
      <ul className="list-papers">
        {papers.map(({ form, kinds }) => (
          <li key={form}>
            <strong>{words[form]}</strong>
            <span>{words[`${form}Note`]}</span>
            {kinds.map((as) => (
              <PaperLink key={as} listId={listId} form={form} as={as} />
            ))}
          </li>
        ))}
      </ul>
    </DeskDialog>
  )
}

type Kind = 'docx' | 'xlsx'

const papers: readonly { readonly form: ListForm; readonly kinds: readonly Kind[] }[] = [
  { form: 'list', kinds: ['docx', 'xlsx'] },
  { form: 'allocation', kinds: ['docx', 'xlsx'] },
  { form: 'pairs', kinds: ['xlsx'] },
]

interface PaperLinkProps {
  readonly listId: string
  readonly form: ListForm
  readonly as: Kind
}

function PaperLink({ listId, form, as }: PaperLinkProps) {
  const kind = as === 'docx' ? words.word : words.excel
  return (
    <FileLink
      size="small"
      to={addressOf(exportList, { params: { id: listId }, query: { form, as } })}
      aria-label={words.fileOf(words[form], kind)}
    >
      {kind}
    </FileLink>
  )
}
