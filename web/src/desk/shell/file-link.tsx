import { Button, type ButtonProps } from 'antd'
import { hrefOf } from '../../app/base-path.ts'
import { useDownload } from '../../app/download.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'

interface FileLinkProps
  extends Pick<ButtonProps, 'type' | 'size' | 'icon' | 'className' | 'title' | 'aria-label'> {
  /** The address of the endpoint that makes the file, as `addressOf` gives it. */
  readonly to: string
  readonly children: React.ReactNode
}

/** `SaveLink` as a button of the desk: where the server refuses, why stands beside it and nothing is saved. */
export function FileLink({ to, children, ...look }: FileLinkProps) {
  const download = useDownload()
  const href = hrefOf(to)
  const isUnderWay = download.isUnderWay(href)
  const save = (event: React.MouseEvent) => {
    event.preventDefault()
    if (!isUnderWay) download.start(href)
  }
  return (
    <>
      <Button {...look} href={href} download loading={isUnderWay} onClick={save}>
        {children}
      </Button>
      {download.error && <RefusalNotice error={download.error} />}
    </>
  )
}
