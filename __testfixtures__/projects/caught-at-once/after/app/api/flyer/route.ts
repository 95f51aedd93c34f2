import { NextResponse } from 'next/server'
import { printAll } from '../../../lib/printer'
import { withErrorsRoute as withErrors } from '../../../lib/with-errors'

export const dynamic = 'force-dynamic'

const handler = withErrors(async (request) => {
  const title = String(request.nextUrl.searchParams.get('title') ?? undefined)
  if (title === 'none') throw new Error('no title')
  await new Promise<void>((resolve, reject) => {
    printAll(title, (error) => (error ? reject(error) : resolve()))
  })
  return NextResponse.json({ title })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
