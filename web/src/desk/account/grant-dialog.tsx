import type { AccountRow } from '@tongxin/contract/account'
import { giveGrant, listAccounts } from '@tongxin/contract/account'
import { type Role, roles, scopeNeededBy } from '@tongxin/core/account/role'
import { App, Form, Modal, Select } from 'antd'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { newClientKey } from '../../app/client-key.ts'
import { roleWords } from '../../app/places.ts'
import { useMe } from '../../app/session.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { accountWords as words } from '../../words/accounts.ts'

interface GrantDialogProps {
  readonly account: AccountRow
  readonly onClose: () => void
}

// Roles over a unit or for a cadre need the roster, which a security administrator does not read.
const grantable = roles.filter((role) => scopeNeededBy(role) === null)

export function GrantDialog({ account, onClose }: GrantDialogProps) {
  const { today } = useMe()
  const { message } = App.useApp()
  const [form] = Form.useForm<{ role: Role }>()
  const [key] = useState(newClientKey)
  const send = useSend(giveGrant, [listAccounts])
  const submit = ({ role }: { role: Role }) =>
    send.mutate(
      { key, params: { id: account.id }, body: { role, unitId: null, cadreId: null, from: today, to: null } },
      {
        onSuccess: () => {
          void message.success(words.granted)
          onClose()
        },
      },
    )
  return (
    <Modal
      open
      title={`${words.grant}：${account.displayName}`}
      okText={words.grant}
      cancelText={words.cancel}
      confirmLoading={send.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={submit} requiredMark={false}>
        <Form.Item name="role" label={words.role} rules={[{ required: true, message: '请选择角色' }]}>
          <Select options={grantable.map((role) => ({ value: role, label: roleWords[role] }))} />
        </Form.Item>
        {send.error && <RefusalNotice error={send.error} />}
      </Form>
    </Modal>
  )
}
