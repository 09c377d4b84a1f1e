import type { Role } from '@tongxin/core/account/role'
import type { ComponentType } from 'react'
import type { IconName } from '../ui/icon-paths.ts'

export interface PhoneScreen {
  /** An address; `:name` stands for one part of it and reaches the screen as a prop of `params`. */
  readonly path: string
  readonly title: string
  readonly tab?: { readonly label: string; readonly icon: IconName; readonly roles: readonly Role[] }
  /** A step of its own, such as 记一次: its screen brings its own header and no bar stands below. */
  readonly bare?: boolean
  readonly load: () => Promise<ComponentType<PhoneScreenProps>>
}

export interface PhoneScreenProps {
  readonly params: Readonly<Record<string, string>>
}
