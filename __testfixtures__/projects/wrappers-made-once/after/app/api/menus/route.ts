import { NextResponse } from 'next/server'
import { staff } from '../../../lib/staff'
import { withAdmin } from '../../../lib/with-role'

export const dynamic = 'force-dynamic'

const handler = withAdmin(async function menus(request) {
  return NextResponse.json({ menus: await staff.menus((request.nextUrl.searchParams.get('day') ?? undefined) as string) })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
