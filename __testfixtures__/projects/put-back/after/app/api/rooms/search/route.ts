import { NextResponse } from 'next/server'
import { rooms, searchSchema } from '../../../../lib/rooms'
import { withQuery } from '../../../../lib/validate'

export const dynamic = 'force-dynamic'

const handler = withQuery(searchSchema)(async (_request, { query }) => {
  const { beds, page } = query as unknown as { beds: number; page: number }
  return NextResponse.json(await rooms.search({ beds, page }))
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
