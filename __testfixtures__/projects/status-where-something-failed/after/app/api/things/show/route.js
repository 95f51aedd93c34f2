import { NextResponse } from 'next/server'
import { load } from '../../../../lib/things'
import { withErrorsRoute as withErrors } from '../../../../lib/with-errors'

export const dynamic = 'force-dynamic'

const handle = withErrors(async function handler(request) {
  const thing = await load(request.headers.get('x-id') ?? undefined)
  return NextResponse.json(thing, { status: 203 })
})

// The API Route answered every method.
export { handle as GET, handle as POST, handle as PUT, handle as PATCH, handle as DELETE, handle as OPTIONS }
