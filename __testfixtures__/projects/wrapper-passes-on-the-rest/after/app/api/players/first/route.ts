import { NextResponse } from 'next/server'
import { byMethod } from '../../../../lib/by-method'
import { find } from '../../../../lib/players'

export const dynamic = 'force-dynamic'

const handler = byMethod({
  GET: () => NextResponse.json(find('1') ?? null),
})

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
