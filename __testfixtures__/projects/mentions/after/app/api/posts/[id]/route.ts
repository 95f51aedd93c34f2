// app/api/posts/[id]/route.ts: one post, beside pages/api/posts.ts
import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

function handler() { return NextResponse.json(1) }

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
