import { NextResponse } from 'next/server'
import { withUser } from '../../../lib/user'

export const dynamic = 'force-dynamic'

const name = withUser(function name(_request, { user }) {
  return NextResponse.json({ name: user.name })
})

// The API Route answered every method.
export { name as GET, name as POST, name as PUT, name as PATCH, name as DELETE, name as OPTIONS }
