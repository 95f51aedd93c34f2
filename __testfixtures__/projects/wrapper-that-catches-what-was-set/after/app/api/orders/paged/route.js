import { NextResponse } from 'next/server'
import { find } from 'orders'
import { failing } from '../../../../lib/endpoints'

export const dynamic = 'force-dynamic'

const handler = failing(async () => {
  const found = await find('all')
  const headers = new Headers()
  if (found.next) headers.set('X-Next', 'more')

  // Nothing here fails that has not failed above.
  return NextResponse.json({ data: found.data }, { headers })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
