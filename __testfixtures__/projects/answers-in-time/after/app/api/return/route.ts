import { after, NextResponse, type NextRequest } from 'next/server'
import { books } from 'books'
import { fail, isMember } from '../../../lib/api'
import { firstAnswer } from '../../../lib/first-answer'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return firstAnswer(async (reply) => {
    try {
      const ids: string[] = body.ids
      if (ids.length > 1) {
        const denied = await isMember(request)
        if (denied) return denied
      }
      ids.forEach((id) => {
        if (id === '') reply.send(NextResponse.json({ error: 'no id' }, { status: 422 }))
      })
      for (const id of ids) await books.giveBack(id)
      return reply.send(NextResponse.json({ ids }))
    } catch (error) {
      return reply.send(await fail(error))
    }
  }, after)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
