import { getServerSession } from 'next-auth/next'

/**
 * The session in a route handler, as next-auth gives it by `getServerSession(options)` from 4.24.9 on: older ones do not await `next/headers`,
 * as Next 15 needs. After an upgrade call that instead. As there, the session's cookie is not prolonged here.
 */
export const serverSession = (async (options: any) => {
  // Not at the head: a file that pages are built with, too, may need this one.
  const { cookies, headers } = await import('next/headers')
  const request = {
    headers: Object.fromEntries(await headers()),
    cookies: Object.fromEntries((await cookies()).getAll().map((cookie) => [cookie.name, cookie.value])),
  }
  const response = { getHeader() {}, setHeader() {} }
  return getServerSession(request as any, response as any, options)
}) as typeof getServerSession
