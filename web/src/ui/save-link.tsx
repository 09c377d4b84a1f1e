import { hrefOf } from '../app/base-path.ts'
import { useDownload } from '../app/download.ts'
import { RefusalNotice } from './refusal-notice.tsx'

interface SaveLinkProps {
  /** The address of the endpoint that makes the file, as `addressOf` gives it. */
  readonly to: string
  /** `button …` where it stands among buttons; a link in running text otherwise. */
  readonly className?: string
  readonly 'aria-label'?: string
  readonly children: React.ReactNode
}

/** A file the server makes, to be saved by a press; where it refuses, why stands beside it and nothing is saved. */
export function SaveLink({ to, children, ...look }: SaveLinkProps) {
  const download = useDownload()
  const href = hrefOf(to)
  const isUnderWay = download.isUnderWay(href)
  const save = (event: React.MouseEvent) => {
    event.preventDefault()
    if (!isUnderWay) download.start(href)
  }
  return (
    <>
      <a {...look} href={href} download aria-busy={isUnderWay} onClick={save}>
        {children}
      </a>
      {download.error && <RefusalNotice error={download.error} />}
    </>
  )
}
