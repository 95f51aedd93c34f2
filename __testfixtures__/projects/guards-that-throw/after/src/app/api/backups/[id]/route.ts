import { NextResponse } from 'next/server'
import { currentUser } from '@/lib/guards'
import { handle } from '@/lib/handle'
import { HttpError } from '@/lib/http-error'
import { sessions } from '@/lib/sessions'

export const dynamic = 'force-dynamic'

const handler = handle(async (request, { params }) => {
  const { id } = await currentUser(request)
  const backup = await sessions.find((await params).id, id)
  if (!backup) throw new HttpError(404, 'No such backup')
  return NextResponse.json(backup)
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
