import { NextResponse } from 'next/server'
import { withCrew } from '../../../server/with-crew'

export const dynamic = 'force-dynamic'

const handler = withCrew((_request, { crew }) => {
  return NextResponse.json({ crew, known: crew })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
