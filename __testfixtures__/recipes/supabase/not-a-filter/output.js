import { NextResponse } from 'next/server'
import { supabase } from '../../../lib/supabase'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const { searchParams } = request.nextUrl
  // next-reroute NR201: The key "tag" or "title" given twice was a list here; now it is the first value.
  const tag = searchParams.get('tag') ?? undefined
  const title = searchParams.get('title') ?? undefined
  const { data } = await supabase.from('post').update({ title }).contains('tags', tag).select()
  return NextResponse.json(data)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
