// Part of the blog.
import { NextResponse, type NextRequest } from 'next/server'
import { log } from '@/lib/log'
import { getPosts, PAGE_SIZE, type Answer, type Post } from './posts'

export const dynamic = 'force-dynamic'

const limitOf = (given: unknown) => (given ? Number(given) : PAGE_SIZE)

// Nobody else needs it.
function wrap(posts: Post[]): Answer {
  return { posts }
}

export async function GET(request: NextRequest) {
  log.info('asked')
  const posts = await getPosts(limitOf(request.nextUrl.searchParams.get('limit') || ''))
  return NextResponse.json<Answer>(wrap(posts))
}
