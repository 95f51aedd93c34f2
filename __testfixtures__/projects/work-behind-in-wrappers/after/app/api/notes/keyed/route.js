import { after, NextResponse } from 'next/server'
import { all, note } from 'notes'
import { withKey } from '../../../../lib/wrappers'

export const dynamic = 'force-dynamic'

const handler = withKey(async () => {
  const found = await all()
  const response = NextResponse.json(found)
  after(() => note('seen'))
  return response
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
