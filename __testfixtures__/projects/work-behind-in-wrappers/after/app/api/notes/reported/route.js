import { NextResponse } from 'next/server'
import { all, note } from 'notes'
import { withReports } from '../../../../lib/wrappers'

export const dynamic = 'force-dynamic'

const handler = withReports(async () => {
  const found = await all()
  const response = NextResponse.json(found)
  // next-reroute NR227: What follows ran behind the answer, and `withReports` acts when it is done or fails; now the answer waits for it, and what fails in it is only logged.
  try {
    await note('seen')
  } catch (error) {
    console.error(error)
  }
  return response
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
