import { NextResponse } from 'next/server'
import { unlessBanned } from '../../../../middleware/authenticate'

export const dynamic = 'force-dynamic'

// No wrapper puts a user on the request here: nobody is banned.
const handler = unlessBanned(() => {
  return NextResponse.json({ banned: false })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
