import { NextResponse } from 'next/server'
import { withNoteRoute as withNote } from '../../../lib/wrappers'

export const dynamic = 'force-dynamic'

const handler = withNote(() => {
  return NextResponse.json({ hello: 'nobody' })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
