import { listPolicyVersions } from '@tongxin/contract/policy/policy'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { Icon } from '../../ui/icon.tsx'
import { policyWords as words } from '../../words/policy/policy.ts'
import { LoadPolicyDialog } from './load-policy-dialog.tsx'

/** Only for who may load a document; the server says so. */
export function LoadPolicyButton() {
  const [open, setOpen] = useState(false)
  const mayLoad = useAnswer(listPolicyVersions, {}).data?.value.can.load ?? false
  if (!mayLoad) return null
  return (
    <>
      <Button icon={<Icon name="upload" />} onClick={() => setOpen(true)}>
        {words.load}
      </Button>
      {open && <LoadPolicyDialog onClose={() => setOpen(false)} />}
    </>
  )
}
