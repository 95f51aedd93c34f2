import { NextResponse } from 'next/server'
import { getPosts, type Post } from '../posts/posts'
import { NotFound } from './error-shared'

export const dynamic = 'force-dynamic'

async function handler() {
  const posts: Post[] = await getPosts()
  if (posts.length === 0) throw new NotFound()
  return NextResponse.json(posts)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
