import { addressOf } from '@tongxin/contract/call'
import { exportList, type ListForm } from '@tongxin/contract/list-file'
import { Button } from 'antd'
import { hrefOf } from '../../../app/base-path.ts'
import { useDownload } from '../../../app/download.ts'
import { listPapersWords as words } from '../../../words/list-papers.ts'
import { ListDialog } from '../list-dialog.tsx'
import './list-papers.css'

/** The papers a list goes out as: each a file the browser saves. */
export function ListPapers({ listId, onClose }: { readonly listId: string; readonly onClose: () => void }) {
  const download = useDownload()
  return (
    <ListDialog title={words.title} note={words.note} no={words.close} error={download.error} onNo={onClose}>
      <ul className="list-papers">
        {papers.map(({ form, kinds }) => (
          <li key={form}>
            <strong>{words[form]}</strong>
            <span>{words[`${form}Note`]}</span>
            {kinds.map((as) => (
              <PaperLink key={as} listId={listId} form={form} as={as} download={download} />
            ))}
          </li>
        ))}
      </ul>
    </ListDialog>
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
  readonly download: ReturnType<typeof useDownload>
}

function PaperLink({ listId, form, as, download }: PaperLinkProps) {
  const kind = as === 'docx' ? words.word : words.excel
  const href = hrefOf(addressOf(exportList, { params: { id: listId }, query: { form, as } }))
  return (
    <Button
      size="small"
      href={href}
      loading={download.isUnderWay(href)}
      onClick={(event) => {
        event.preventDefault()
        download.start(href)
      }}
      aria-label={words.fileOf(words[form], kind)}
    >
      {kind}
    </Button>
  )
}
