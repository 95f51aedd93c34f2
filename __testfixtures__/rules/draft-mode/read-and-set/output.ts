import { draftMode } from 'next/headers'
import { NextResponse, type NextRequest } from 'next/server'
import { cms } from '../../../lib/cms'

export const dynamic = 'force-dynamic'

export async function POST(request: NextRequest) {
  if (request.nextUrl.searchParams.get('secret') !== 'token') return NextResponse.json({ message: 'Invalid token' }, { status: 401 })
  const draft = await draftMode()
  draft.enable()
  return new Response(null, { status: 307, headers: { Location: '/posts' } })
}

export async function DELETE() {
  const draft = await draftMode()
  draft.disable()
  return new Response(null, { status: 204 })
}

async function handler() {
  const posts = (await draftMode()).isEnabled ? await cms.drafts() : await cms.posts()
  return NextResponse.json({ posts, preview: (await draftMode()).isEnabled || undefined })
}

export { handler as GET, handler as PUT, handler as PATCH, handler as OPTIONS }
