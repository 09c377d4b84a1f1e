import type { AccountRow } from '@tongxin/contract/account/account'
import { giveGrant, listAccounts } from '@tongxin/contract/account/account'
import { showGrantScopes } from '@tongxin/contract/account/cadre-accounts'
import { type Role, roles, scopeNeededBy } from '@tongxin/core/account/role'
import { App, Form, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAnswer, useSend } from '../../app/api.ts'
import { newClientKey } from '../../app/client-key.ts'
import { roleWords } from '../../app/places.ts'
import { useMe } from '../../app/session.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { accountWords as words } from '../../words/account/accounts.ts'

interface GrantDialogProps {
  readonly account: AccountRow
  readonly onClose: () => void
}

interface Entered {
  readonly role: Role
  readonly scopeId?: string
}

export function GrantDialog({ account, onClose }: GrantDialogProps) {
  const { today } = useMe()
  const { message } = App.useApp()
  const [form] = Form.useForm<Entered>()
  const [key] = useState(newClientKey)
  const send = useSend(giveGrant, [listAccounts])
  const scopes = useAnswer(showGrantScopes, {})
  const chosen = Form.useWatch('role', form)
  const needed = chosen ? scopeNeededBy(chosen) : null
  const submit = ({ role, scopeId }: Entered) =>
    send.mutate(
      {
        key,
        params: { id: account.id },
        body: { role, ...scopeOf(role, scopeId ?? null), from: today, to: null },
      },
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
          <Select
            options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
            onChange={() => form.resetFields(['scopeId'])}
          />
        </Form.Item>
        {needed && (
          <Form.Item
            name="scopeId"
            label={words[needed]}
            rules={[{ required: true, message: needed === 'unit' ? words.pickUnit : words.pickCadre }]}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              loading={scopes.isPending}
              options={(scopes.data?.value[needed === 'unit' ? 'units' : 'cadres'] ?? []).map(
                ({ id, name }) => ({
                  value: id,
                  label: name,
                }),
              )}
            />
          </Form.Item>
        )}
        {send.error && <RefusalNotice error={send.error} />}
      </Form>
    </Modal>
  )
}

function scopeOf(role: Role, scopeId: string | null) {
  const needed = scopeNeededBy(role)
  return { unitId: needed === 'unit' ? scopeId : null, cadreId: needed === 'cadre' ? scopeId : null }
}
