import { Button, type ButtonProps } from 'antd'
import { hrefOf } from '../../app/base-path.ts'
import { useDownload } from '../../app/download.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'

interface FileLinkProps
  extends Pick<ButtonProps, 'type' | 'size' | 'icon' | 'className' | 'title' | 'aria-label'> {
  /** The address of the endpoint that makes the file, as `addressOf` gives it. */
  readonly to: string
  /** In running text: a link, and no button. */
  readonly plain?: boolean
  readonly children: React.ReactNode
}

/** A file the server makes, to be saved; where it refuses, why stands beside it and nothing is saved. */
export function FileLink({ to, plain = false, children, ...look }: FileLinkProps) {
  const download = useDownload()
  const href = hrefOf(to)
  const isUnderWay = download.isUnderWay(href)
  const save = (event: React.MouseEvent) => {
    event.preventDefault()
    if (!isUnderWay) download.start(href)
  }
  return (
    <>
      {plain ? (
        <a href={href} download aria-busy={isUnderWay} onClick={save}>
          {children}
        </a>
      ) : (
        <Button {...look} href={href} download loading={isUnderWay} onClick={save}>
          {children}
        </Button>
      )}
      {download.error && <RefusalNotice error={download.error} />}
    </>
  )
}
