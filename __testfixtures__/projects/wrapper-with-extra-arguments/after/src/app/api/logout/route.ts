import { withUser } from '@/server/session'

export const dynamic = 'force-dynamic'

const handler = withUser(() => {
  return new Response(null, {
    status: 307,
    headers: { 'Set-Cookie': 'session=; Path=/; Max-Age=0', Location: '/' },
  })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
