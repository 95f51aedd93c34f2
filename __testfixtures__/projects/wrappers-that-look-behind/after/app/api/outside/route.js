import { NextResponse } from 'next/server'
import { withNoteRoute as withNote, withUserRoute as withUser } from '../../../lib/wrappers'

export const dynamic = 'force-dynamic'

const handler = withUser(withNote((_request, { user }) => {
  return NextResponse.json({ hello: user ?? 'you' })
}))

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
