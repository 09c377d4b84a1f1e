import type { Role } from '@tongxin/core/account/role'
import { phonePaths } from '../app/paths.ts'
import type { PhoneScreen } from './screen.ts'

// The screens of the phone: one entry each. One with a `tab` stands in the bar at the bottom for the roles named.

const everyone: readonly Role[] = ['cadre', 'delegate', 'person']

const ofCadres: readonly Role[] = ['cadre', 'delegate']

export const phoneScreens: readonly PhoneScreen[] = [
  {
    path: phonePaths.due,
    title: '待办',
    tab: { label: '待办', icon: 'bell', roles: ofCadres },
    load: async () => (await import('./due/due-screen.tsx')).DueScreen,
  },
  {
    path: phonePaths.friends,
    title: '我的朋友',
    tab: { label: '我的朋友', icon: 'people', roles: ofCadres },
    load: async () => (await import('./friends/friends-screen.tsx')).FriendsScreen,
  },
  {
    path: `${phonePaths.friends}/:id`,
    title: '见面前',
    bare: true,
    load: async () => (await import('./friends/meeting-screen.tsx')).MeetingScreen,
  },
  {
    path: phonePaths.log,
    title: '记一次',
    tab: { label: '记一次', icon: 'edit', roles: ofCadres },
    bare: true,
    load: async () => (await import('./contacts/log-screen.tsx')).LogScreen,
  },
  {
    path: phonePaths.contact,
    title: '全部记录',
    bare: true,
    load: async () => (await import('./contacts/records-screen.tsx')).RecordsScreen,
  },
  {
    path: `${phonePaths.contact}/:id`,
    title: '联系记录',
    bare: true,
    load: async () => (await import('./contacts/record-screen.tsx')).RecordScreen,
  },
  {
    path: `${phonePaths.contact}/:id/amend`,
    title: '修改记录',
    bare: true,
    load: async () => (await import('./contacts/amend-screen.tsx')).AmendScreen,
  },
  {
    path: phonePaths.askedLines,
    title: '待我确认',
    load: async () => (await import('./lists/asked-lines-screen.tsx')).AskedLinesScreen,
  },
  {
    path: phonePaths.promises,
    title: '承诺',
    bare: true,
    load: async () => (await import('./promises/promises-screen.tsx')).PromisesScreen,
  },
  {
    path: phonePaths.handovers,
    title: '交接',
    load: async () => (await import('./handovers/handovers-screen.tsx')).HandoversScreen,
  },
  {
    path: `${phonePaths.handovers}/:id`,
    title: '交接单',
    load: async () => (await import('./handovers/handover-screen.tsx')).HandoverScreen,
  },
  {
    path: phonePaths.me,
    title: '我的',
    tab: { label: '我的', icon: 'person', roles: everyone },
    load: async () => (await import('./account/me-screen.tsx')).MeScreen,
  },
  {
    path: phonePaths.setPassword,
    title: '设置密码',
    load: async () => (await import('./account/set-password-screen.tsx')).SetPasswordScreen,
  },
]
