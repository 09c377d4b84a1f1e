import { StyleProvider } from '@ant-design/cssinjs'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider, type ThemeConfig } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useEffect, useState } from 'react'
import { hrefOf, pageNonce } from '../../app/base-path.ts'
import { followInAppLinks, isPhonePath } from '../../app/in-app-links.ts'
import type { DeskScreen } from '../screens.ts'
import { makeDeskRouter } from './router.tsx'
import { deskTheme } from './theme.ts'

interface DeskFrameProps {
  readonly screens: readonly DeskScreen[]
}

/** antd with its nonce, theme and language, and the router in it. */
export function DeskFrame({ screens }: DeskFrameProps) {
  const [router] = useState(() => makeDeskRouter(screens))
  const nonce = pageNonce()
  const [theme] = useState(themeForEyes)
  useEffect(() => {
    dayjs.locale('zh-cn')
    return followInAppLinks(
      (path) => !isPhonePath(path),
      (path) => router.history.push(hrefOf(path)),
    )
  }, [router])
  return (
    <StyleProvider hashPriority="high">
      <ConfigProvider
        locale={zhCN}
        theme={theme}
        button={{ autoInsertSpace: false }}
        {...(nonce ? { csp: { nonce } } : {})}
      >
        <App>
          <RouterProvider router={router} />
        </App>
      </ConfigProvider>
    </StyleProvider>
  )
}

/** Who asked their device for stillness gets it: a menu that waits for the end of a movement would never open. */
function themeForEyes(): ThemeConfig {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  return { ...deskTheme, token: { ...deskTheme.token, motion: !still } }
}
