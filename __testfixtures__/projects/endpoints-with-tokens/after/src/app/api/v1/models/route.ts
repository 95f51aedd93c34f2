import { NextResponse } from 'next/server'
import { answerError, forEveryone } from '~/server/endpoints'
import { models } from '~/server/models'

export const dynamic = 'force-dynamic'

const handle = forEveryone(async function handler(request) {
  try {
    const { searchParams } = request.nextUrl
    const items = await models.search({ query: (searchParams.get('query') ?? undefined) as string | undefined, limit: Number(searchParams.get('limit') ?? 20) })
    return NextResponse.json({ items })
  } catch (e) {
    return answerError(e)
  }
})

// The API Route answered every method.
export { handle as GET, handle as POST, handle as PUT, handle as PATCH, handle as DELETE, handle as OPTIONS }
