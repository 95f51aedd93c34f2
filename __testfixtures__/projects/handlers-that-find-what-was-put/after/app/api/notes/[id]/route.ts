import type { NextRequest } from 'next/server'
import { byMethod } from '@/lib/by-method'
import { responder } from '@/lib/responder'
import { withUser } from '@/lib/with-user'
import guard from '@/server/notes/guard'
import { readBody } from '@/lib/read-body'

export const dynamic = 'force-dynamic'

const handler = withUser(
  responder(async (request, context: any) => {
    const { userId, isAdmin } = context
    await guard(request, context, userId, isAdmin)
    return byMethod({
      GET: import('@/server/notes/one'),
      DELETE: import('@/server/notes/remove'),
      PUT: Promise.resolve({ default: responder(rename) }),
    })(request, context)
  })
)

export { handler as GET, handler as PUT, handler as DELETE, handler as OPTIONS }

async function rename(request: NextRequest, { params, userId }: { params: Promise<{ id: string }> } & { userId?: any }) {
  const { id } = await params
  const body = await readBody(request)
  if (body instanceof Response) return body

  return { renamed: id, to: body.name, by: userId }
}
